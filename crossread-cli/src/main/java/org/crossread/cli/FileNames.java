package org.crossread.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.crossread.capture.Fetcher;

/**
 * What the arguments of a command name: a folder stands for all files in it and below, a pattern
 * ({@code *}, {@code ?}, {@code [...]}, {@code **}) for the files that fit, both in the order of
 * their paths; hidden files are left out. Links to folders are not followed.
 */
final class FileNames {
  private FileNames() {}

  /** The inputs in order; an argument that names nothing stays as it is. */
  static List<String> expand(List<String> arguments) {
    List<String> inputs = new ArrayList<>();
    for (String argument : arguments) {
      List<String> files = files(argument);
      inputs.addAll(files.isEmpty() ? List.of(argument) : files);
    }
    return inputs;
  }

  private static List<String> files(String argument) {
    if (argument.equals("-") || Fetcher.isAddress(argument)) {
      return List.of();
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        return below(path, null);
      }
      if (Files.exists(path) || !argument.matches(".*[*?\\[{].*")) {
        return List.of();
      }
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument);
      int first = argument.replaceAll("[*?\\[{].*", "").lastIndexOf('/');
      Path root = Path.of(first < 0 ? "" : first == 0 ? "/" : argument.substring(0, first));
      return Files.isDirectory(root) ? below(root, matcher) : List.of();
    } catch (InvalidPathException | PatternSyntaxException e) {
      return List.of();
    }
  }

  private static List<String> below(
      Path root, @org.jspecify.annotations.Nullable PathMatcher matcher) {
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
              return !folder.equals(root) && hidden(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
              boolean wanted = matcher == null || matcher.matches(file);
              if (wanted && !hidden(file) && Files.isRegularFile(file)) {
                found.add(file.toString());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // It stays in the list, so that reading it says why it cannot be read.
              if (matcher == null || matcher.matches(file)) {
                found.add(file.toString());
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      found.add(root.toString());
    }
    Collections.sort(found);
    return found;
  }

  private static boolean hidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".") && name.toString().length() > 1;
  }
}
