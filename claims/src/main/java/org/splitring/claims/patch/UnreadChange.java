package org.splitring.claims.patch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.reader.source.SourceLanguage;

/**
 * A change that nobody reads, and that may change what is read.
 *
 * @param path of the file that is changed
 * @param macro what it defines for the build, if it is that
 * @param reason in words
 */
public record UnreadChange(String path, Optional<String> macro, String reason) {

  /** {@code -DNAME} or {@code -DNAME=VALUE}, as compilers take it. */
  private static final Pattern DEFINE =
      Pattern.compile("(?<![\\w-])-[DU] ?([A-Za-z_]\\w*)(?:=[^\\s\"']*)?");

  static List<UnreadChange> of(FileChange change) {
    boolean isSource = SourceLanguage.isSource(change.path());
    if (change.kind() == FileChange.Kind.BINARY || change.kind() == FileChange.Kind.LINK) {
      String reason = change.kind().words() + " in the place of source is not read";
      return isSource
          ? List.of(new UnreadChange(change.path(), Optional.empty(), reason))
          : List.of();
    }
    Set<String> macros = new LinkedHashSet<>();
    if (change.kind() == FileChange.Kind.TEXT && !isSource && isBuild(change.path())) {
      change.hunks().forEach(each -> macros.addAll(changed(each)));
    }
    return macros.stream().map(each -> ofMacro(change.path(), each)).toList();
  }

  private static UnreadChange ofMacro(String path, String macro) {
    String reason =
        "what it defines for the build is not read: say --define "
            + macro
            + "=VALUE or --undefine "
            + macro;
    return new UnreadChange(path, Optional.of(macro), reason);
  }

  /** Texts for people hold examples of commands, and define nothing. */
  private static boolean isBuild(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.matches("(?i).*\\.(md|txt|rst|adoc|tex|html|ya?ml|xml|[0-9])|README.*")
        || name.equals("CMakeLists.txt");
  }

  /** The macros whose definitions are others after it. */
  private static Set<String> changed(Hunk hunk) {
    Set<String> before = definitions(hunk.before());
    Set<String> after = definitions(hunk.after());
    Set<String> names = new LinkedHashSet<>();
    for (String each : before) {
      if (!after.contains(each)) {
        names.add(name(each));
      }
    }
    for (String each : after) {
      if (!before.contains(each)) {
        names.add(name(each));
      }
    }
    return names;
  }

  private static Set<String> definitions(List<PatchLine> lines) {
    Set<String> found = new LinkedHashSet<>();
    for (PatchLine each : lines) {
      DEFINE.matcher(each.text()).results().forEach(match -> found.add(match.group()));
    }
    return found;
  }

  private static String name(String definition) {
    return DEFINE.matcher(definition).replaceAll("$1");
  }
}
