package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.index.IIndexFileLocation;
import org.eclipse.cdt.internal.core.dom.IIncludeFileResolutionHeuristics;
import org.eclipse.cdt.internal.core.parser.IMacroDictionary;
import org.eclipse.cdt.internal.core.parser.scanner.CharArray;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContent;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContentProvider;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Memo;

/**
 * Gives the parser the text of the tree's files, and nothing else.
 *
 * <p>Definitions of macros that the user fixed are blanked out on the way, so that every line and
 * column stays where it is.
 */
final class Sources extends InternalFileContentProvider
    implements IIncludeFileResolutionHeuristics {

  /** The name under which the parser asks for the {@link Prelude}. */
  static final String PRELUDE = "/splitring-prelude.h";

  /** The most files that one reading takes in. */
  static final int MOST_FILES = 4000;

  /** The most times that files are included, one file each time anew. */
  private static final int MOST_INCLUSIONS = 20_000;

  private static final Pattern INCLUDE =
      Pattern.compile("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]", Pattern.MULTILINE);
  private static final Pattern DECLARED =
      Pattern.compile(
          "\\btypedef\\b[^;{}]*?\\b(\\w+)\\s*(?:\\[[^\\]]*\\]\\s*)?;|\\}[\\w\\s*]*?\\b(\\w+)\\s*;"
              + "|#[ \\t]*define[ \\t]+(\\w+)|\\b(true|false|TRUE|FALSE)\\s*="
              + "|\\busing\\s+(\\w+)\\s*=");

  /**
   * UEFI's markers stand in front of a type; what is followed by a sign is a name of the tree's.
   */
  private static final Pattern NO_MARKER = Pattern.compile("\\b(IN|OUT)\\b\\s*[^\\sA-Za-z_]");

  private static final Pattern FORMAT =
      Pattern.compile("\"\\h*(?:PRI|SCN)[a-zA-Z]\\w*(?=\\s*[\",)])");

  /** Compilers pass over trigraphs unless they are told otherwise; the parser would not. */
  private static final Pattern TRIGRAPH = Pattern.compile("\\?\\?([=/'()!<>-])");

  /** Headers are read again with every file that includes them. */
  private static final Memo<Set<String>> DECLARED_IN = new Memo<>();

  private static final Memo<List<Included>> INCLUDED_IN = new Memo<>();

  /** A name that is included, and whether in quotes. */
  private record Included(String name, boolean quoted) {}

  private final SourceTree tree;
  private final Set<String> fixed;
  private final Map<Path, String> texts = new HashMap<>();
  private final Map<String, Optional<Path>> found = new HashMap<>();
  private final Map<String, Optional<Path>> included = new HashMap<>();
  private int inclusions;
  private String prelude = "";
  private Optional<String> trouble = Optional.empty();

  Sources(SourceTree tree, Set<String> fixed) {
    this.tree = tree;
    this.fixed = fixed;
    setIncludeResolutionHeuristics(this);
  }

  /** What the prelude declares. */
  String prelude() {
    return prelude;
  }

  /** Says what the prelude declares. */
  void prelude(String text) {
    prelude = text;
  }

  /** What went wrong with an included file, if something did. */
  Optional<String> trouble() {
    return trouble;
  }

  /**
   * The text of a file as the parser sees it.
   *
   * @throws UnreadableException if it cannot be read
   */
  String text(Path file) throws UnreadableException {
    String known = texts.get(file);
    if (known == null) {
      if (texts.size() >= MOST_FILES) {
        throw new UnreadableException(
            file + ": more than " + MOST_FILES + " files are included; name a smaller tree");
      }
      known = blanked(withoutFormats(withoutTrigraphs(withoutMark(original(file)))));
      texts.put(file, known);
    }
    return known;
  }

  /** All files that were looked at so far. */
  Set<Path> files() {
    return Set.copyOf(texts.keySet());
  }

  /** The text of a file before anything is blanked. */
  String original(Path file) throws UnreadableException {
    return tree.text(file);
  }

  /**
   * Every name that the file, or what it includes, seems to declare as a type or a macro. Looks at
   * inactive code too, and may so name too many.
   */
  Set<String> declaredNames(Path file) throws UnreadableException {
    Set<String> names = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    Deque<Path> open = new ArrayDeque<>();
    open.add(file);
    while (!open.isEmpty()) {
      Path next = open.poll();
      if (!seen.add(next)) {
        continue;
      }
      String text = text(next);
      names.addAll(declaredNames(text));
      for (Included each : included(text)) {
        tree.include(next, each.name(), each.quoted()).ifPresent(open::add);
      }
    }
    return names;
  }

  private static List<Included> included(String text) {
    Optional<List<Included>> known = INCLUDED_IN.get(text);
    if (known.isPresent()) {
      return known.get();
    }
    List<Included> all = new ArrayList<>();
    Matcher include = INCLUDE.matcher(new CountedText(text));
    while (include.find()) {
      all.add(new Included(include.group(2), include.group(1).equals("\"")));
    }
    INCLUDED_IN.put(text, List.copyOf(all), 0);
    return all;
  }

  /** The same for a text that includes nothing. */
  Set<String> declaredNames(String text) {
    Optional<Set<String>> known = DECLARED_IN.get(text);
    if (known.isPresent()) {
      return known.get();
    }
    Set<String> names = Set.copyOf(lookedUp(text));
    DECLARED_IN.put(text, names, 0);
    return names;
  }

  private static Set<String> lookedUp(String text) {
    Set<String> names = new HashSet<>();
    each(
        DECLARED,
        "t}#fTFu",
        text,
        declared -> {
          for (int group = 1; group <= declared.groupCount(); group++) {
            if (declared.group(group) != null) {
              names.add(declared.group(group));
            }
          }
        });
    each(NO_MARKER, "IO", text, marker -> names.add(marker.group(1)));
    return names;
  }

  /** Compilers pass over a byte order mark; with a blank for it everything stays where it is. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
  }

  private static String withoutTrigraphs(String text) {
    return text.contains("??") ? TRIGRAPH.matcher(text).replaceAll("?_$1") : text;
  }

  /**
   * Every match, from first to last, as {@link Matcher#find()} gives them; a match begins with one
   * of some characters, so that it is not tried at all others.
   */
  private static void each(Pattern pattern, String begins, String text, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(new CountedText(text));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); at++) {
      if (begins.indexOf(text.charAt(at)) >= 0 && matcher.region(at, text.length()).lookingAt()) {
        found.accept(matcher);
        at = matcher.end() - 1;
      }
    }
  }

  /** The macros for formats are parts of strings, whatever they are; few trees have them all. */
  private static String withoutFormats(String text) {
    if (!text.contains("PRI") && !text.contains("SCN")) {
      return text;
    }
    return FORMAT.matcher(text).replaceAll(found -> "\"" + " ".repeat(found.group().length() - 1));
  }

  private String blanked(String text) {
    if (fixed.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    for (String name : fixed) {
      Matcher definition =
          Pattern.compile(
                  "^[ \\t]*#[ \\t]*(?:define|undef)[ \\t]+"
                      + Pattern.quote(name)
                      + "\\b(?:[^\\\\\\n]|\\\\[^\\n]|\\\\\\n)*",
                  Pattern.MULTILINE)
              .matcher(text);
      while (definition.find()) {
        for (int i = definition.start(); i < definition.end(); i++) {
          if (result.charAt(i) != '\n') {
            result.setCharAt(i, ' ');
          }
        }
      }
    }
    return result.toString();
  }

  @Override
  public String findInclusion(String include, String currentFile) {
    String key = currentFile + '\n' + include;
    return found
        .computeIfAbsent(key, ignored -> tree.include(Path.of(currentFile), include, false))
        .map(Path::toString)
        .orElseGet(() -> UapiHeader.path(include).orElse(null));
  }

  @Override
  public InternalFileContent getContentForInclusion(String path, IMacroDictionary macros) {
    if (path.equals(PRELUDE)) {
      return content(path, prelude);
    }
    if (UapiHeader.text(path).isPresent()) {
      return content(path, UapiHeader.text(path).get());
    }
    ReaderThread.step();
    if (++inclusions > MOST_INCLUSIONS) {
      throw new BoundError(
          "files are included more than " + MOST_INCLUSIONS + " times; guard them");
    }
    try {
      Optional<Path> inside =
          included.computeIfAbsent(path, ignored -> tree.find(Path.of(path).normalize()));
      return inside.isEmpty() ? null : content(path, text(inside.get()));
    } catch (UnreadableException e) {
      trouble = Optional.of(e.getMessage());
      return null;
    }
  }

  private static InternalFileContent content(String path, String text) {
    return new InternalFileContent(path, new CharArray(text), 0, 0, 0);
  }

  @Override
  public InternalFileContent getContentForInclusion(IIndexFileLocation location, String path) {
    return null;
  }
}
