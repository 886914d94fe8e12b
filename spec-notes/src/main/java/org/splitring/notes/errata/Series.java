package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.notes.errata.text.Edit;

/**
 * Errata as changes of one version of the text, each made upon those before it.
 *
 * <p>Law: a change is in the series only if the changed text was read again, what the erratum is
 * about agrees in it, and nothing that agreed before does not agree any more.
 *
 * @param base the version
 * @param outcomes one for each erratum, in their order
 * @param patched the version with all changes
 * @param notAgreeing the subjects of the passages that do not agree in it
 */
public record Series(
    Tree base, List<ErratumOutcome> outcomes, Tree patched, List<String> notAgreeing) {

  public Series {
    outcomes = List.copyOf(outcomes);
    notAgreeing = List.copyOf(notAgreeing);
  }

  /**
   * Makes and tries the changes.
   *
   * @throws UnreadableException if the tree is not the standard's, a change was left half made in
   *     it, or a changed text is not right
   */
  public static Series of(Tree base, List<Erratum> errata) throws UnreadableException {
    VersionReader reading = new VersionReader();
    VersionReader.Version version = reading.of(new CachedTree(base));
    List<ErratumOutcome> outcomes = new ArrayList<>();
    for (Erratum erratum : errata) {
      ErratumOutcome outcome = outcome(erratum, version);
      if (outcome instanceof ErratumOutcome.Patched patched) {
        VersionReader.Version after = reading.of(overlaid(version.tree(), patched.changes()));
        check(erratum, version, after);
        version = after;
      }
      outcomes.add(outcome);
    }
    return new Series(base, outcomes, version.tree(), version.notAgreeing());
  }

  /** The changes that are made. */
  public List<ErratumOutcome.Patched> patches() {
    return outcomes.stream()
        .filter(ErratumOutcome.Patched.class::isInstance)
        .map(ErratumOutcome.Patched.class::cast)
        .toList();
  }

  private static ErratumOutcome outcome(Erratum erratum, VersionReader.Version version)
      throws UnreadableException {
    boolean meaning = erratum.settled() == Erratum.Settled.MEANING;
    String subjects = String.join(", ", erratum.passages());
    if (meaning && version.word(erratum.passages()).equals("agrees")) {
      return new ErratumOutcome.Already(erratum, subjects + ": the text is right here");
    }
    Map<Edit, Edit.State> states = new HashMap<>();
    List<Edit> edits = erratum.edits(version);
    edits.forEach(edit -> states.put(edit, edit.state(version.files())));
    boolean open = states.containsValue(Edit.State.OPEN);
    if (open && states.containsValue(Edit.State.MADE)) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: %s was left half done: %s; finish or undo it",
              version.tree().name(),
              erratum.name(),
              told(edits, states)));
    }
    for (Edit edit : edits) {
      Edit.State state = states.get(edit);
      if (state == Edit.State.UNCLEAR || (state == Edit.State.ABSENT && !edit.optional())) {
        return new ErratumOutcome.NotHere(
            erratum,
            String.format(
                Locale.ROOT,
                "%s has the words '%s' %s",
                edit.place().label(),
                edit.before().replaceAll("\\s+", " "),
                state == Edit.State.ABSENT ? "nowhere" : "more than once"));
      }
    }
    if (open && !meaning && !version.word(erratum.passages()).equals("agrees")) {
      return new ErratumOutcome.NotHere(
          erratum,
          "what it is about does not agree here in another way, which has to be mended first: "
              + String.join(
                  ", ",
                  erratum.passages().stream()
                      .filter(each -> !version.word(List.of(each)).equals("agrees"))
                      .toList()));
    }
    if (!open) {
      return meaning
          ? new ErratumOutcome.NotHere(
              erratum, subjects + ": it has the proposed words, and is not right all the same")
          : new ErratumOutcome.Already(erratum, "it has the proposed words");
    }
    return new ErratumOutcome.Patched(
        erratum, changes(erratum, version), "read again with the change, and right: " + subjects);
  }

  private static String told(List<Edit> edits, Map<Edit, Edit.State> states) {
    return edits.stream()
        .filter(edit -> states.get(edit) == Edit.State.OPEN || states.get(edit) == Edit.State.MADE)
        .map(
            edit ->
                edit.place().label()
                    + (states.get(edit) == Edit.State.MADE ? " has it" : " has it not"))
        .collect(Collectors.joining(", "));
  }

  /** The edits one after the other: two may be in one file. */
  private static SortedMap<String, ErratumOutcome.Change> changes(
      Erratum erratum, VersionReader.Version version) throws UnreadableException {
    SortedMap<String, ErratumOutcome.Change> changes = new TreeMap<>();
    List<SpecFile> files = version.files();
    for (Edit edit : erratum.edits(version)) {
      if (edit.state(files) != Edit.State.OPEN) {
        continue;
      }
      Map<String, String> made = edit.made(files);
      files =
          files.stream()
              .map(
                  file ->
                      new SpecFile(
                          file.path(), made.getOrDefault(file.path(), file.text()), file.header()))
              .toList();
      for (Map.Entry<String, String> each : made.entrySet()) {
        String before =
            changes.containsKey(each.getKey())
                ? changes.get(each.getKey()).before()
                : version.tree().text(each.getKey()).orElseThrow();
        checkLines(version.tree(), each.getKey(), before);
        changes.put(each.getKey(), new ErratumOutcome.Change(before, each.getValue()));
      }
    }
    return Collections.unmodifiableSortedMap(changes);
  }

  private static void checkLines(Tree tree, String path, String text) throws UnreadableException {
    if (text.contains("\r") || !text.endsWith("\n")) {
      throw new UnreadableException(
          String.format(
                  Locale.ROOT,
                  "%s: %s has lines that do not end with a line feed alone; a patch by mail would not keep",
                  tree.name(),
                  path)
              + " them: take a checkout with core.autocrlf off");
    }
  }

  private static Tree overlaid(Tree tree, Map<String, ErratumOutcome.Change> changes) {
    Map<String, String> texts = new HashMap<>();
    changes.forEach((path, change) -> texts.put(path, change.after()));
    return new OverlaidTree(tree, texts);
  }

  private static void check(
      Erratum erratum, VersionReader.Version before, VersionReader.Version after)
      throws UnreadableException {
    String word = after.word(erratum.passages());
    List<String> worse = new ArrayList<>(after.notAgreeing());
    worse.removeAll(before.notAgreeing());
    if (!word.equals("agrees") || !worse.isEmpty()) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: read again with %s, %s; no patch is made",
              before.tree().name(),
              erratum.name(),
              worse.isEmpty()
                  ? String.join(", ", erratum.passages()) + ": " + word
                  : String.join(", ", worse) + " does not agree any more"));
    }
  }
}
