package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.BracedArguments;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Term;

/**
 * Puts the sentences of a document beside what the standard is known to say: every statement has a
 * row, be it that nothing says it, and so has every sentence on the same things that is not known.
 *
 * <p>A file that is the same in two documents is read once.
 */
public final class SentenceReader {

  /** The header that is printed with the text counts as a section of this label. */
  private static final String HEADER = "header";

  private static final Pattern LABEL =
      Pattern.compile("\\\\(?:label|(?:driver|device)normative)(?=\\s*\\{)");

  private final PerFile<List<ReadSentence>> files = new PerFile<>(this::sentences);
  private final Map<String, List<ReadSentence>> headers = new HashMap<>();
  private final Map<String, List<Term>> readings = new HashMap<>();
  private final Map<List<Object>, List<Passage>> known = new HashMap<>();
  private final Set<String> labels =
      KnownStatements.all().stream()
          .flatMap(each -> each.labels().stream())
          .map(KnownSection.Label::text)
          .collect(Collectors.toSet());

  /**
   * What a document says and what of it is known.
   *
   * @param namings under which names its formulas are given Queue Align and Queue Size
   * @param namesAreTold whether this edition says so
   */
  public record Said(List<Passage> passages, List<Naming> namings, boolean namesAreTold) {
    public Said {
      passages = List.copyOf(passages);
      namings = List.copyOf(namings);
    }
  }

  /** Reads it. */
  public Said read(Document document, List<Document.Program> header) throws UnreadableException {
    EditionNumber edition = EditionNumber.of(document);
    Map<String, List<ReadSentence>> sentences = new LinkedHashMap<>();
    List<Naming> namings = new ArrayList<>();
    for (TexFile file : document.files()) {
      for (ReadSentence each : files.of(file)) {
        sentences.computeIfAbsent(each.sentence().section(), any -> new ArrayList<>()).add(each);
        namings.addAll(Naming.in(each.sentence()));
      }
    }
    for (Document.Program program : header) {
      sentences
          .computeIfAbsent(HEADER, any -> new ArrayList<>())
          .addAll(
              headers.computeIfAbsent(
                  program.path() + "\n" + program.text(), any -> remarks(program)));
    }
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    List<Passage> passages = new ArrayList<>();
    for (KnownSection section : KnownStatements.all()) {
      List<ReadSentence> there =
          section.labels(edition).stream()
              .flatMap(label -> sentences.getOrDefault(label, List.of()).stream())
              .toList();
      passages.addAll(
          known.computeIfAbsent(
              List.of(section.name(), there, edition, somewhere),
              any -> SectionReader.read(section, there, edition, somewhere)));
    }
    return new Said(passages, namings, edition.compareTo(EditionNumber.in("1.0-cs03")) >= 0);
  }

  private List<ReadSentence> sentences(TexFile file) {
    if (!mayHaveKnownLabel(file)) {
      return List.of();
    }
    return Prose.of(file).stream()
        .filter(each -> labels.contains(each.section()))
        .map(this::read)
        .toList();
  }

  /** Most files have no section of which anything is known, and are not taken apart. */
  private boolean mayHaveKnownLabel(TexFile file) {
    Matcher label = LABEL.matcher(file.text());
    while (label.find()) {
      int last = label.group().endsWith("label") ? 0 : 2;
      List<String> arguments = BracedArguments.of(file.text(), label.end(), last + 1).arguments();
      if (arguments.size() > last) {
        String spaced = arguments.get(last).replaceAll("\\s+", " ").strip();
        if (labels.stream().anyMatch(each -> each.contains(spaced))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<ReadSentence> remarks(Document.Program program) {
    return CommentSentences.of(program.path(), program.text(), 1, HEADER).stream()
        .map(this::read)
        .toList();
  }

  private ReadSentence read(Sentence sentence) {
    return new ReadSentence(
        sentence,
        readings.computeIfAbsent(
            sentence.text(), text -> SentenceReading.of(Naming.without(text))));
  }
}
