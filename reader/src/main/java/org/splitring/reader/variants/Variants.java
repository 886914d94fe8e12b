package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.variants.index.Indexes;
import org.splitring.reader.variants.index.ReadTexts;

/**
 * Answers a question for every choice that bears on it: all answers together, to a fixpoint, since
 * what is read with one choice can ask for another. What bounds it is how often the text is read.
 */
public final class Variants {

  /** The most sets of choices that are answered for. */
  public static final int MOST = 64;

  private final Indexes indexes;

  /** Of texts of which nothing is known yet. */
  public Variants(Language language, IncludeResolver resolver) {
    this(new ReadTexts(language), resolver);
  }

  public Variants(ReadTexts texts, IncludeResolver resolver) {
    this.indexes = new Indexes(texts, resolver);
  }

  /** The answer, or what it depends on. */
  public <K, R> VariantOutcome<R> of(VariantReader<K, R> question) {
    VariantTree<K, R> tree = new VariantTree<>(question, indexes);
    try {
      tree.run();
    } catch (TooManyVariantsException tooMany) {
      return new VariantOutcome.Open<>(tree.chosen(), tree.asked(), Map.of(), tree.assumptions());
    }
    Unbuilt<K> unbuilt = Unbuilt.among(tree.leaves(), question);
    List<AssumedRule> assumptions = new ArrayList<>(tree.assumptions());
    assumptions.addAll(unbuilt.assumptions());
    Map<Assignment, R> variants = tree.answers(unbuilt.others());
    if (variants.isEmpty()) {
      return new VariantOutcome.Absent<>();
    }
    Set<R> different = new LinkedHashSet<>(variants.values());
    if (different.size() == 1) {
      return new VariantOutcome.Decided<>(different.iterator().next(), tree.asked(), assumptions);
    }
    List<Atom> culprits = culprits(variants, tree.chosen());
    return new VariantOutcome.Open<>(culprits, tree.asked(), variants, assumptions);
  }

  /** The atoms that alone change an answer, or all if only several together do. */
  private static <R> List<Atom> culprits(Map<Assignment, R> variants, List<Atom> chosen) {
    List<Atom> culprits = new ArrayList<>();
    for (Atom atom : chosen) {
      boolean alone =
          variants.entrySet().stream()
              .anyMatch(
                  one ->
                      variants.entrySet().stream()
                          .anyMatch(
                              other ->
                                  !one.getValue().equals(other.getValue())
                                      && Unbuilt.differOnlyIn(atom, one.getKey(), other.getKey())));
      if (alone) {
        culprits.add(atom);
      }
    }
    return culprits.isEmpty() ? chosen : culprits;
  }
}
