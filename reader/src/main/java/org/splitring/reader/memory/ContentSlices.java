package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.reader.memory.Content.Either;
import org.splitring.reader.memory.Content.Image;
import org.splitring.reader.memory.Content.Piece;
import org.splitring.reader.memory.Content.Pieces;
import org.splitring.reader.memory.Content.Scalar;

/** Takes some of the bytes of a content. */
final class ContentSlices {

  private ContentSlices() {}

  /** {@code bytes} bytes of it, from byte {@code from}. */
  static Content cut(Content content, long from, long bytes, FormulaTable formulas) {
    if (content instanceof Scalar scalar) {
      return new Scalar(scalar.value(), scalar.bytes(), scalar.skip() + from);
    }
    if (content instanceof Image image) {
      Formula offset = image.offset();
      Formula moved = formulas.binary(Operator.ADD, offset, formulas.literal(from, offset.type()));
      return new Image(image.background(), image.object(), moved);
    }
    if (content instanceof Either either) {
      return new Either(
          either.condition(),
          cut(either.whenTrue(), from, bytes, formulas),
          cut(either.whenFalse(), from, bytes, formulas));
    }
    List<Piece> taken = new ArrayList<>();
    long at = 0;
    for (Piece piece : ((Pieces) content).pieces()) {
      long first = Math.max(from, at);
      long behind = Math.min(from + bytes, at + piece.bytes());
      if (first < behind) {
        taken.add(
            new Piece(cut(piece.content(), first - at, behind - first, formulas), behind - first));
      }
      at += piece.bytes();
    }
    return taken.size() == 1 ? taken.get(0).content() : new Pieces(taken);
  }
}
