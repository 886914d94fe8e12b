package org.splitring.notes.errata;

import java.util.List;
import java.util.Optional;
import org.splitring.model.layout.Quantity;
import org.splitring.notes.errata.text.ClauseItems;
import org.splitring.notes.errata.text.Edit;

/**
 * One thing that is wrong in the standard's text.
 *
 * @param name stable, the name of its folder
 * @param type {@code technical} or {@code editorial}
 * @param issue the issue upstream that it has to do with, if there is one
 * @param location where it stands, in words
 * @param affected the versions that have it
 * @param print what is printed there
 * @param proposed what the change is, in words; the words themselves are in the edits
 * @param effect what it changes for those who implement the text, in a sentence
 * @param message the argument for the patch, in paragraphs
 * @param subject the first line of the patch
 * @param settled what tells that a text has been changed already
 * @param passages the passages of the text that it is about, by their subject
 * @param quantities what implementations have to be asked for
 * @param edits the words of the change; none if what conformance clauses lack is put in
 */
public record Erratum(
    String name,
    String title,
    String type,
    String status,
    Optional<Issue> issue,
    String location,
    String affected,
    String print,
    String problem,
    String proposed,
    String effect,
    List<String> message,
    String subject,
    Settled settled,
    List<String> passages,
    List<Quantity> quantities,
    List<Edit> edits) {

  /** What tells that a text has been changed already. */
  public enum Settled {
    /** It says what is meant, in whatever words. */
    MEANING,
    /** It has the proposed words: as printed it can be read in the right way too. */
    WORDS
  }

  /** Whether it can be asked for as a minor clean-up, and needs no vote of its own. */
  public boolean isCleanUp() {
    return type.equals("editorial");
  }

  /** What is changed of a version. */
  List<Edit> edits(VersionReader.Version version) {
    return edits.isEmpty() ? ClauseItems.edits(version.files(), version.unlisted()) : edits;
  }

  /** The longest first line of a patch. */
  static final int LONGEST_SUBJECT = 60;

  public Erratum {
    message = List.copyOf(message);
    passages = List.copyOf(passages);
    quantities = List.copyOf(quantities);
    edits = List.copyOf(edits);
    if (subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(name + ": the subject has " + subject.length());
    }
    if (!edits.isEmpty() && edits.stream().allMatch(Edit::optional)) {
      throw new IllegalArgumentException(name + ": one edit has to be made wherever it applies");
    }
  }
}
