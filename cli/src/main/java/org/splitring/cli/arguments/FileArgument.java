package org.splitring.cli.arguments;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.reader.source.SourceLanguage;

/**
 * An argument that names source: {@code FILE} or {@code FILE:FUNCTION,FUNCTION}.
 *
 * @param file the file as it was given
 * @param functions the functions named; none for all of them
 */
public record FileArgument(String file, List<String> functions) {

  public FileArgument {
    functions = List.copyOf(functions);
  }

  /** A function's name; in C++ perhaps with the namespaces and classes that it is in. */
  private static final Pattern NAME = Pattern.compile("([\\p{L}_]\\w*::)*~?[\\p{L}_]\\w*");

  /** Whether the argument can only be meant as a file: no claim is named so. */
  public static boolean isFile(String text) {
    String file = beforeFunctions(text);
    return text.contains("/") || SourceLanguage.isSource(file);
  }

  /** Whether there is a file of that name, whatever it is called. */
  public static boolean exists(String text) {
    return path(text).filter(Files::isRegularFile).isPresent()
        || path(beforeFunctions(text)).filter(Files::isRegularFile).isPresent();
  }

  public static FileArgument of(String text) throws UsageException {
    String file = beforeFunctions(text);
    if (file.equals(text) || path(text).filter(Files::exists).isPresent()) {
      return new FileArgument(text, List.of());
    }
    List<String> functions = List.of(text.substring(file.length() + 1).split(",", -1));
    for (String function : functions) {
      if (!isIdentifier(function)) {
        throw new UsageException(
            text + ": after the colon comes a function's name, not '" + function + "'");
      }
    }
    return new FileArgument(file, functions);
  }

  /** The functions as an array, as a request for source takes them. */
  String[] functionArray() {
    return functions.toArray(new String[0]);
  }

  /** The argument as it was given. */
  public String text() {
    return functions.isEmpty() ? file : naming(String.join(",", functions));
  }

  /** The argument that names a function of the file. */
  public String naming(String function) {
    return file + ":" + function;
  }

  /** Where the file is: within the tree, if there is one, else as given. */
  Path find(Optional<Tree> tree) throws UnreadableException {
    Path given = path(file).orElseThrow(() -> new UnreadableException(file + ": not a path"));
    Optional<Path> inside =
        tree.flatMap(root -> root.find(file).map(path -> root.top().resolve(path)));
    if (inside.isPresent()) {
      return inside.get();
    }
    Path found = tree.map(root -> root.top().resolve(given)).filter(Files::exists).orElse(given);
    if (!Files.exists(found)) {
      String also = tree.map(root -> ", nor is it in " + root.name()).orElse("");
      throw new UnreadableException(file + ": there is no such file" + also);
    }
    if (Files.isDirectory(found)) {
      throw new UnreadableException(file + ": this is a directory; name a file of source");
    }
    return found;
  }

  private static String beforeFunctions(String text) {
    int colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    while (colon > 0 && text.startsWith("::", colon)) {
      colon = text.indexOf(':', colon + 2);
    }
    return colon > 0 ? text.substring(0, colon) : text;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException notOne) {
      return Optional.empty();
    }
  }

  private static boolean isIdentifier(String text) {
    return NAME.matcher(text).matches();
  }
}
