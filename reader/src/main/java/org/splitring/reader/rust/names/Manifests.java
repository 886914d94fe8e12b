package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the manifests of a tree say, read as texts.
 *
 * @param byName the directories whose manifest has a package of that name, as sources write it
 */
public record Manifests(Map<String, List<String>> byName) {

  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*name\\s*=\\s*\"([A-Za-z0-9_-]{1,80})\"");

  private static final Pattern PATH = Pattern.compile("(?m)^\\s*path\\s*=\\s*\"([^\"\n]{1,400})\"");

  private static final int LONGEST = 1_000_000;

  /** The manifests of these files. */
  public static Manifests of(RustFiles files) {
    Map<String, List<String>> byName = new HashMap<>();
    for (String manifest : files.named("Cargo.toml")) {
      files
          .text(manifest)
          .filter(each -> each.length() < LONGEST)
          .flatMap(Manifests::name)
          .ifPresent(
              name ->
                  byName
                      .computeIfAbsent(name, any -> new ArrayList<>())
                      .add(FilePaths.directory(manifest)));
    }
    return new Manifests(byName);
  }

  /** The directories of the packages of that name. */
  List<String> named(String crate) {
    return byName.getOrDefault(crate, List.of());
  }

  /** The name of the package of a manifest, as sources write it. */
  private static Optional<String> name(String manifest) {
    int start = manifest.indexOf("[package]");
    Matcher matcher = NAME.matcher(manifest);
    return start >= 0 && matcher.find(start)
        ? Optional.of(matcher.group(1).replace('-', '_'))
        : Optional.empty();
  }

  /** The first file of the library of a crate, if its manifest says so. */
  static Optional<String> library(String crate, RustFiles files) {
    Optional<String> manifest =
        files.text(FilePaths.within(crate, "Cargo.toml")).filter(each -> each.length() < LONGEST);
    int start = manifest.map(each -> each.indexOf("[lib]")).orElse(-1);
    if (start < 0) {
      return Optional.empty();
    }
    String section = manifest.get().substring(start + 1).split("\n\\s*\\[", 2)[0];
    Matcher matcher = PATH.matcher(section);
    return matcher.find()
        ? FilePaths.normal(FilePaths.within(crate, matcher.group(1)))
        : Optional.empty();
  }
}
