package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;

/**
 * Lifts claims from a file of which only a look at its text said that there may be some, so that
 * there being none is no mistake of anybody's.
 */
public final class SourceFinder {

  /** Which lines of the file are worth reading. */
  @FunctionalInterface
  public interface Lines {

    /** Whether a function that stands from the first line to the last is worth reading. */
    boolean areWorth(int first, int last);
  }

  private SourceFinder() {}

  /**
   * One claim for each function on those lines that computes a quantity, in the order of the
   * source.
   *
   * @throws UnreadableException if the file or the tree cannot be read
   */
  public static List<Claim> find(SourceRequest request, Lines lines) throws UnreadableException {
    return Deep.call(request.file(), () -> found(new Reading(Translation.of(request)), lines));
  }

  /**
   * The same, each with the definitions that were read for it.
   *
   * @throws UnreadableException if the file or the tree cannot be read
   */
  public static List<Sourced> sourced(SourceRequest request, Lines lines)
      throws UnreadableException {
    return Deep.call(
        request.file(),
        () -> {
          Reading reading = new Reading(Translation.of(request));
          Sourced.Notes notes = new Sourced.Notes(reading);
          return notes.on(found(reading, lines));
        });
  }

  private static List<Claim> found(Reading reading, Lines lines) throws UnreadableException {
    Candidates candidates = new Candidates(reading);
    List<IASTFunctionDefinition> own = SourceReader.own(reading);
    List<Claim> claims = new ArrayList<>();
    for (IASTFunctionDefinition function : own) {
      IASTFileLocation at = function.getFileLocation();
      if (!lines.areWorth(at.getStartingLineNumber(), at.getEndingLineNumber())
          || !candidates.has(function)) {
        continue;
      }
      Claim claim = SourceReader.claim(reading, function);
      if (!claim.statements().isEmpty() && !SourceReader.onlyCalls(claim, function, own, reading)) {
        claims.add(claim);
      }
    }
    return claims;
  }
}
