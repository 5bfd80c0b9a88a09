package org.crossread.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

class PostgresqlWorkspaceTest extends DecidedStoriesTest {
  @Override
  Workspace fresh(Path in) throws Exception {
    Optional<PostgresServer> server = PostgresServer.shared();
    assumeTrue(server.isPresent(), PostgresServer.MISSING);
    return Workspace.open(server.orElseThrow().fresh());
  }
}
