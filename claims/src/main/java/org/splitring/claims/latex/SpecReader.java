package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.listing.Flags;
import org.splitring.claims.latex.listing.Header;
import org.splitring.claims.latex.listing.ListedSteps;
import org.splitring.claims.latex.listing.ListingReader;
import org.splitring.claims.latex.listing.NotificationData;
import org.splitring.claims.latex.listing.QueueInfoBlocks;
import org.splitring.claims.latex.loop.RecheckLoops;
import org.splitring.claims.latex.sentence.Naming;
import org.splitring.claims.latex.sentence.RedefinedCommands;
import org.splitring.claims.latex.sentence.SentenceReader;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.DocumentReader;
import org.splitring.claims.latex.tex.Leftovers;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.claims.tree.Tree;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;

/**
 * Reads what versions of the standard say of the split ring. A file that is the same in two of them
 * is read once.
 */
public final class SpecReader {

  /** A file as it was read, with what else its reading hangs on. */
  private record Known(String path, String text, List<Naming> namings) {}

  private final Map<Known, List<Passage>> known = new HashMap<>();
  private final Map<Document.Program, List<Passage>> headers = new HashMap<>();
  private final DocumentReader documents = new DocumentReader();
  private final SentenceReader sentences = new SentenceReader();
  private final ListingReader listings = new ListingReader();
  private final SizeTable sizes = new SizeTable();
  private final Flags flags = new Flags();
  private final QueueInfoBlocks blocks = new QueueInfoBlocks();
  private final ListedSteps steps = new ListedSteps();
  private final RecheckLoops loops = new RecheckLoops();
  private final Registers registers = new Registers();
  private final LegacyTables tables = new LegacyTables();
  private final LegacyList legacy = new LegacyList();
  private final RedefinedCommands commands = new RedefinedCommands();
  private final Labels labels = new Labels();

  /**
   * What the text says, and what it should say and does not: that is a {@link Passage.Missing}.
   * What is there and not understood is a {@link Passage.Unread}.
   *
   * @throws UnreadableException if the tree is not the standard's, its markup is broken, or a merge
   *     or patch was left half done in it
   */
  public SpecText read(Tree tree) throws UnreadableException {
    Document document = documents.read(tree);
    Leftovers.check(document);
    List<Document.Program> programs = new ArrayList<>();
    for (Document.Program program : document.programs()) {
      if (Header.is(program)) {
        programs.add(program);
      }
    }
    SentenceReader.Said said = sentences.read(document, programs);
    List<Passage> found = new ArrayList<>();
    for (TexFile file : document.files()) {
      found.addAll(said(file, said));
    }
    for (Document.Program program : programs) {
      found.addAll(said(program));
    }
    if (found.isEmpty()) {
      throw Document.notTheStandard(
          tree, "nothing in its document defines the structures of a split ring");
    }
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    found.addAll(Absent.of(found, said, somewhere));
    found.addAll(Consistency.of(found, somewhere));
    found.addAll(flags.in(document));
    found.addAll(blocks.in(document));
    found.addAll(steps.in(document));
    found.addAll(NotificationData.in(document));
    found.addAll(loops.in(document));
    found.addAll(registers.in(document));
    found.addAll(tables.in(document));
    found.addAll(legacy.in(document));
    found.addAll(commands.in(document));
    found.addAll(said.passages());
    found.addAll(labels.rows(document));
    List<Passage> sure = new ArrayList<>(found);
    Map<String, TexFile> conditional = new HashMap<>();
    for (TexFile file : document.files()) {
      if (!file.conditional().isEmpty()) {
        conditional.put(file.path(), file);
      }
    }
    sure.replaceAll(each -> sure(each, conditional));
    sure.sort(Comparator.comparing(Passage::topic));
    return new SpecText(
        tree.name(), tree.commit(), sure, SpecFile.of(document), labels.unlisted(document));
  }

  private List<Passage> said(TexFile file, SentenceReader.Said said) {
    return known.computeIfAbsent(
        new Known(file.path(), file.source(), said.namings()),
        any -> {
          List<Passage> passages = new ArrayList<>(listings.in(file, said.namings()));
          passages.addAll(sizes.in(file));
          return passages;
        });
  }

  private List<Passage> said(Document.Program program) throws UnreadableException {
    if (!headers.containsKey(program)) {
      headers.put(program, listings.in(program));
    }
    return headers.get(program);
  }

  /** What hangs on a condition that is not known here may be printed or not. */
  private static Passage sure(Passage passage, Map<String, TexFile> conditional) {
    TexFile file = conditional.get(passage.at().file());
    return !(passage instanceof Passage.Missing) && file != null && file.isConditional(passage.at())
        ? new Passage.Unread(
            passage.topic(),
            passage.subject(),
            passage.at(),
            "it is not known whether this is printed: it hangs on a condition of TeX",
            "take the condition away, or use \\iffalse or \\iftrue")
        : passage;
  }
}
