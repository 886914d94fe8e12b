package org.splitring.reader.memory;

import java.util.LinkedHashSet;
import java.util.Set;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** Whether what some bytes hold was left there by functions without text, and by nothing else. */
final class LeftByCalls {

  private final Set<Origin> calls = new LinkedHashSet<>();

  private LeftByCalls() {}

  /** The calls that left a content; empty if something else may have. */
  static Set<Origin> of(Content content) {
    LeftByCalls left = new LeftByCalls();
    return left.isLeft(content) ? left.calls : Set.of();
  }

  /** Whether a loss is what a function without text may have done. */
  static boolean isByCall(HavocEvent loss) {
    return loss.reason().kind() == Reason.Kind.CHANGED;
  }

  private boolean isLeft(Content content) {
    if (content instanceof Content.Either either) {
      return isLeft(either.whenTrue()) && isLeft(either.whenFalse());
    }
    return content.isZero() || content instanceof Content.Image image && isLeft(image.background());
  }

  private boolean isLeft(Background background) {
    if (background instanceof Background.Either either) {
      return isLeft(either.whenTrue()) && isLeft(either.whenFalse());
    }
    if (background instanceof Background.Lost lost) {
      calls.addAll(lost.loss().origins());
      return isByCall(lost.loss());
    }
    return background instanceof Background.Entry;
  }
}
