package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * What single lines of listings compute: which entry of the available ring the next chain takes,
 * how idx grows, and where a queue of the PCI transport is notified.
 */
public final class ListedSteps {

  /**
   * A line.
   *
   * @param listed how it is found, with the expression as the first group
   * @param names what stands for the inputs of a formula, by the names of the listing
   * @param meant the right formula
   * @param occurrence which of the lines that are found so it is, from 0; any if it is less
   * @param since the first edition that has it
   */
  private record Step(
      String subject,
      Topic topic,
      Pattern listed,
      Map<String, Input> names,
      String meant,
      int occurrence,
      EditionNumber since) {

    Step(String subject, Topic topic, Pattern listed, Map<String, Input> names, String meant) {
      this(subject, topic, listed, names, meant, -1, EditionNumber.FIRST);
    }
  }

  /** What the last byte is that a notification of so many bytes writes to. */
  private static Step notifiedBytes(String width, int occurrence, int bytes, EditionNumber since) {
    return new Step(
        "bytes of notifications of " + width,
        Topic.REGISTER,
        Pattern.compile("\\A\\s*cap\\.length\\s*>=([^;=<>]{1,200})\\z"),
        Map.of("queue_notify_off", Input.N, "notify_off_multiplier", Input.A),
        "n * a + " + bytes,
        occurrence,
        since);
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "entry of the next chain",
              Topic.CLAUSES,
              Pattern.compile(
                  "avail->ring\\[((?:(?!\\badded\\b)[^;]){1,200}?)\\]\\s*=\\s*head\\s*;"),
              Map.of("avail->idx", Input.BASE, "qsz", Input.N),
              "base % n"),
          new Step(
              "entry of one of several chains",
              Topic.CLAUSES,
              Pattern.compile(
                  "avail->ring\\[([^;]{0,200}?\\badded\\b[^;]{0,200}?)\\]\\s*=\\s*head"),
              Map.of("avail->idx", Input.BASE, "added++", Input.A, "qsz", Input.N),
              "(base + a) % n"),
          new Step(
              "idx behind several chains",
              Topic.CLAUSES,
              Pattern.compile("avail->idx\\s*(\\+?=[^=;][^;]{0,200});"),
              Map.of("avail->idx", Input.BASE, "added", Input.A, "qsz", Input.N),
              "base + a"),
          new Step(
              "address to notify a queue at",
              Topic.REGISTER,
              Pattern.compile("\\A\\s*([^;=<>]{0,200}\\bqueue_notify_off\\b[^;=<>]{0,200})\\z"),
              Map.of(
                  "cap.offset",
                  Input.BASE,
                  "queue_notify_off",
                  Input.N,
                  "notify_off_multiplier",
                  Input.A),
              "base + n * a"),
          notifiedBytes("16 bits", 0, 2, EditionNumber.FIRST),
          notifiedBytes("32 bits", 1, 4, EditionNumber.in("1.1")));

  private static final List<Integer> INDEXES = List.of(0, 1, 2, 3, 5, 255, 32767, 32768, 65535);
  private static final List<Integer> ADDED = List.of(0, 1, 2, 4, 7);

  private record Found(int step, String expression, Lines at) {}

  private final PerFile<List<Found>> lines = new PerFile<>(ListedSteps::found);
  private final Map<Found, Passage> known = new HashMap<>();

  /** A row for each place that has such a line, and for each line that no place has. */
  public List<Passage> in(Document document) throws UnreadableException {
    List<Found> all = new ArrayList<>();
    for (TexFile file : document.files()) {
      all.addAll(lines.of(file));
    }
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    EditionNumber edition = EditionNumber.of(document);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      int step = i;
      List<Found> there =
          occurring(all.stream().filter(each -> each.step() == step).toList(), step);
      there.forEach(each -> passages.add(known.computeIfAbsent(each, ListedSteps::passage)));
      if (there.isEmpty() && STEPS.get(i).since().compareTo(edition) <= 0) {
        passages.add(
            new Passage.Missing(
                STEPS.get(i).topic(),
                STEPS.get(i).subject(),
                somewhere,
                "no listing has a line that computes it"));
      }
    }
    return passages;
  }

  private static List<Found> occurring(List<Found> there, int step) {
    int occurrence = STEPS.get(step).occurrence();
    return occurrence < 0 ? there : there.stream().skip(occurrence).limit(1).toList();
  }

  private static List<Found> found(TexFile file) {
    List<Found> found = new ArrayList<>();
    file.listings().stream()
        .map(LiveCode::of)
        .filter(code -> code.text().contains("avail") || code.text().contains("queue_notify_off"))
        .forEach(
            code -> {
              String text = code.text().replaceAll("[ \\t]*->[ \\t]*", "->");
              for (int i = 0; i < STEPS.size(); i++) {
                Matcher line = STEPS.get(i).listed().matcher(text);
                while (line.find()) {
                  Lines at =
                      new Lines(file.path(), code.line(line.start(1)), code.line(line.end()));
                  found.add(new Found(i, line.group(1).strip(), at));
                }
              }
            });
    return found;
  }

  private static Passage passage(Found found) {
    Step step = STEPS.get(found.step());
    try {
      CompiledFormula said =
          CompiledFormula.of(FormulaReader.read(renamed(found, step), DataModel.LP64));
      CompiledFormula meant = CompiledFormula.of(FormulaReader.read(step.meant(), DataModel.LP64));
      for (QueueSize size : QueueSize.all()) {
        for (int base : INDEXES) {
          for (int a : ADDED) {
            Point point = new Point(size.entries(), a, base, 0);
            if (!same(meant.at(point), said.at(point))) {
              return new Passage.Value(
                  step.topic(),
                  step.subject(),
                  found.at(),
                  meant.at(point) + where(step, point),
                  said.at(point) + ", by " + found.expression());
            }
          }
        }
      }
      return new Passage.Value(
          step.topic(), step.subject(), found.at(), found.expression(), found.expression());
    } catch (UnreadableException e) {
      return new Passage.Unread(
          step.topic(),
          step.subject(),
          found.at(),
          e.getMessage(),
          "write it over " + String.join(", ", step.names().keySet().stream().sorted().toList()));
    }
  }

  private static boolean same(Outcome one, Outcome other) {
    return one instanceof Outcome.Value first
        && other instanceof Outcome.Value second
        && first.bits() == second.bits();
  }

  private static String renamed(Found found, Step step) {
    String text =
        found.expression().replaceFirst("\\A\\+=", "avail->idx + ").replaceFirst("\\A=", "");
    for (Map.Entry<String, Input> name : step.names().entrySet()) {
      text =
          text.replaceAll(
              "(?<![\\w.>])" + Pattern.quote(name.getKey()) + "(?![\\w.+]|->)",
              name.getValue().symbol());
    }
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String where(Step step, Point point) {
    List<String> values = new ArrayList<>();
    step.names()
        .forEach(
            (name, input) ->
                values.add(String.format(Locale.ROOT, "%s = %d", name, point.value(input))));
    values.sort(String::compareTo);
    return " where " + String.join(", ", values);
  }
}
