package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.DefinedCommand;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The commands that are read by their names, where the document defines them so that they print
 * something else than they are given.
 */
public final class RedefinedCommands {

  private static final String FIELD = "field";

  /** Those that make up the document; they print words of their own beside those they are given. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "drivernormative",
          "devicenormative",
          "label",
          "ref",
          "hyperref",
          "footnote",
          "item",
          "begin",
          "end");

  /** A file before the document begins, and what it brings in: they define commands for all. */
  private static final String PREAMBLE = "\\documentclass";

  private static final Pattern INPUT = Pattern.compile("\\\\input\\s*\\{([^{}#\\\\]{1,300})\\}");

  private final PerFile<List<Passage>> wrong =
      new PerFile<>(file -> wrong(file.path(), file.source()));

  /** By path and text. */
  private final Map<Map.Entry<String, String>, List<Passage>> before = new HashMap<>();

  /** A row for each definition that is not what the command is read as. */
  public List<Passage> in(Document document) throws UnreadableException {
    List<Passage> passages = new ArrayList<>();
    for (Map.Entry<String, String> each : preamble(document).entrySet()) {
      passages.addAll(
          before.computeIfAbsent(
              Map.entry(each.getKey(), each.getValue()),
              any -> wrong(each.getKey(), each.getValue())));
    }
    document.files().forEach(file -> passages.addAll(wrong.of(file)));
    return passages;
  }

  private static Map<String, String> preamble(Document document) throws UnreadableException {
    Set<String> known = document.files().stream().map(TexFile::path).collect(Collectors.toSet());
    SortedMap<String, String> preamble = new TreeMap<>();
    for (String path : document.tree().endingIn(".tex")) {
      String text = document.tree().text(path).orElse("");
      if (!text.contains(PREAMBLE)) {
        continue;
      }
      preamble.put(path, text);
      Matcher input = INPUT.matcher(text);
      while (input.find()) {
        String name = input.group(1).strip();
        String file = name.endsWith(".tex") ? name : name + ".tex";
        document.tree().text(file).ifPresent(its -> preamble.put(file, its));
      }
    }
    preamble.keySet().removeAll(known);
    return preamble;
  }

  private static List<Passage> wrong(String path, String source) {
    return DefinedCommand.in(path, source).stream()
        .filter(each -> !printsItsArguments(each))
        .map(RedefinedCommands::passage)
        .toList();
  }

  private static boolean printsItsArguments(DefinedCommand command) {
    String name = command.name();
    boolean structure = STRUCTURE.contains(name) || LatexMarkup.isHeading(name);
    if (!structure && !name.equals(FIELD) && !LatexMarkup.isLook(name)) {
      return true;
    }
    for (int i = 1; i <= command.arguments(); i++) {
      if (!command.body().contains("#" + i)) {
        return false;
      }
    }
    String printed = command.body().replaceAll("\\\\[A-Za-z@]+|#\\d", "");
    return structure
        ? command.arguments() > 0
        : printed.chars().noneMatch(Character::isLetterOrDigit)
            && (!name.equals(FIELD) || command.arguments() == 1);
  }

  private static Passage passage(DefinedCommand command) {
    return new Passage.Unread(
        Topic.PROSE,
        "\\" + command.name(),
        command.at(),
        "it is defined so that it does not print what it is given: " + command.body().strip(),
        "let it print its argument, and nothing else");
  }
}
