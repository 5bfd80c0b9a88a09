package org.crossread.store;

import java.nio.file.Path;

class SqliteWorkspaceTest extends DecidedStoriesTest {
  @Override
  Workspace fresh(Path in) {
    return Workspace.create(in);
  }
}
