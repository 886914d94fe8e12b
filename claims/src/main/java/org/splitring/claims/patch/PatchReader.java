package org.splitring.claims.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.patch.CombinedFileHeader;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.FormatError;
import org.eclipse.jgit.patch.HunkHeader;
import org.eclipse.jgit.patch.Patch;
import org.jspecify.annotations.Nullable;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;

/**
 * Reads unified diffs, with or without git's headers, and the mails that git writes of them.
 *
 * <p>JGit reads the headers. The lines of a hunk are counted here, because JGit takes the header of
 * the next file for a removed line where no line of git's stands between them.
 */
public final class PatchReader {

  private static final String NOWHERE = DiffEntry.DEV_NULL;

  private final String name;
  private final byte[] bytes;
  private final List<FileChange> changes = new ArrayList<>();

  private PatchReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * The patch.
   *
   * @param name where the bytes come from, for messages
   * @throws UnreadableException if they are no patch, or not one that can be read whole
   */
  public static PatchText read(String name, byte[] bytes) throws UnreadableException {
    Bounded.checkSize(name, bytes.length);
    String text = Bounded.text(name, bytes);
    Mails mails = Mails.in(name, text);
    PatchReader reader = new PatchReader(name, withoutReturns(bytes));
    int at = 0;
    while (at >= 0) {
      at = reader.files(at);
    }
    if (reader.changes.isEmpty()) {
      throw new UnreadableException(
          name
              + ": there is no patch in it; it takes what 'git diff' or 'git format-patch' writes");
    }
    return new PatchText(name, mails.subjects(), reader.changes);
  }

  /** Reads from here on; where to read on, or -1 at the end. */
  private int files(int from) throws UnreadableException {
    Patch patch = parsed(from);
    for (FileHeader file : patch.getFiles()) {
      if (file instanceof CombinedFileHeader) {
        throw new UnreadableException(
            name + ": " + file.getNewPath() + ": is the difference of a merge, which is no patch");
      }
      List<Hunk> hunks = new ArrayList<>();
      for (HunkHeader header : file.getHunks()) {
        HunkReader hunk = HunkReader.of(name, bytes, header);
        hunks.add(hunk.hunk());
        if (hunk.end() < header.getEndOffset() && hunk.isFollowedByAFile()) {
          changes.add(change(file, hunks));
          return hunk.end();
        }
        hunk.checkWhatFollows();
      }
      changes.add(change(file, hunks));
    }
    for (FormatError error : patch.getErrors()) {
      if (error.getSeverity() == FormatError.Severity.ERROR) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s: line %d: %s: %s",
                name,
                line(error.getOffset()),
                error.getMessage(),
                error.getLineText().strip()));
      }
    }
    return -1;
  }

  /** JGit falls over some headers that are cut short, with whatever exception comes. */
  private Patch parsed(int from) throws UnreadableException {
    Patch patch = new Patch();
    try {
      patch.parse(bytes, from, bytes.length);
    } catch (RuntimeException broken) {
      throw new UnreadableException(
          name + ": the header of a file in it, or of a hunk, is broken or cut short");
    }
    return patch;
  }

  /** A patch in which every line has one got them on its way. */
  private static byte[] withoutReturns(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean everywhere = text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
    return everywhere ? text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1) : bytes;
  }

  private FileChange change(FileHeader file, List<Hunk> hunks) throws UnreadableException {
    Optional<String> before = path(file.getOldPath(), file);
    Optional<String> after = path(file.getNewPath(), file);
    if (before.isEmpty() && after.isEmpty()) {
      throw nameless(file);
    }
    FileChange.Kind kind = kind(file);
    if (kind == FileChange.Kind.TEXT
        && hunks.isEmpty()
        && file.getChangeType() == DiffEntry.ChangeType.MODIFY
        && !file.hasMetaDataChanges()) {
      throw new UnreadableException(name + ": " + file.getNewPath() + ": nothing of it is changed");
    }
    return new FileChange(
        before, after, file.getChangeType() == DiffEntry.ChangeType.COPY, kind, hunks);
  }

  private static FileChange.Kind kind(FileHeader file) {
    List<FileMode> modes = new ArrayList<>();
    Optional.ofNullable(file.getOldMode()).ifPresent(modes::add);
    Optional.ofNullable(file.getNewMode()).ifPresent(modes::add);
    if (modes.contains(FileMode.SYMLINK)) {
      return FileChange.Kind.LINK;
    }
    if (modes.contains(FileMode.GITLINK)) {
      return FileChange.Kind.MODULE;
    }
    return file.getPatchType() == FileHeader.PatchType.UNIFIED
        ? FileChange.Kind.TEXT
        : FileChange.Kind.BINARY;
  }

  /** A path that a header has; JGit gives none where half of a rename is missing. */
  private Optional<String> path(@Nullable String path, FileHeader file) throws UnreadableException {
    if (path == null) {
      throw nameless(file);
    }
    return Optional.of(path).filter(any -> !any.equals(NOWHERE));
  }

  private UnreadableException nameless(FileHeader file) {
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s: line %d: the header does not say which file is meant",
            name,
            line(file.getStartOffset())));
  }

  private int line(int offset) {
    return 1
        + (int)
            new String(bytes, 0, offset, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
  }
}
