package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.Label;

/** The pictures of a verdict: both rings at the smallest counterexample, and a map of all. */
public final class VerdictPictures {

  private VerdictPictures() {}

  /** None unless the claim differs. */
  public static List<Drawing> of(Checked checked, Judged judged) {
    List<Drawing> pictures = new ArrayList<>();
    if (judged.verdict() instanceof Verdict.Differs differs) {
      Claim claim = checked.claim();
      Quantity quantity = judged.statement().quantity();
      if (quantity.measure() == Measure.PLACE) {
        both(claim, differs).ifPresent(pictures::add);
      }
      if (differs.differing().points() > 1) {
        String title =
            String.format(Locale.ROOT, "Where %s of %s differs", quantity.label(), Label.of(claim));
        pictures.add(MapPicture.of(title, differs.differing(), checked.domain()));
      }
    }
    return pictures;
  }

  private static Optional<Drawing> both(Claim claim, Verdict.Differs differs) {
    return RingSide.claimed(claim, differs.smallest().point())
        .map(side -> ComparisonPicture.of(RingSide.standard(differs.smallest().point()), side));
  }
}
