package org.splitring.reader.ring.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.AccessPath.Step;

class PathTextTest {

  @ParameterizedTest
  @CsvSource({"q->size", "(*q).size", "q[0].size", "( * q ) . size", "(q)->size"})
  void onePathIsWrittenInManyWays(String text) {
    AccessPath path = AccessPath.of("q").then(new Dereference()).then(new MemberOf("size"));
    assertTrue(PathText.means(text, path));
  }

  @ParameterizedTest
  @CsvSource({"q.size", "q->sizes", "q[1].size", "*q.size", "q->", "->size", "q->size)", "q size"})
  void whatIsAnotherPathDoesNotMeanIt(String text) {
    AccessPath path = AccessPath.of("q").then(new Dereference()).then(new MemberOf("size"));
    assertFalse(PathText.means(text, path));
  }

  @ParameterizedTest
  @CsvSource({"'vq_of(dev, 0)->num'", "'vq_of(dev,0)->num'"})
  void aCallIsTheRootOfWhatFollows(String text) {
    AccessPath path =
        AccessPath.of("vq_of(dev, 0)").then(new Dereference()).then(new MemberOf("num"));
    assertTrue(PathText.means(text, path));
  }

  @Property
  void whatIsPrintedIsReadAsTheSamePath(@ForAll("paths") AccessPath path) {
    assertEquals(
        Optional.of(path.toString()), PathText.parsed(path.toString()).map(Object::toString));
    assertTrue(PathText.means(path.toString(), path));
  }

  @Provide
  Arbitrary<AccessPath> paths() {
    Arbitrary<String> names = Arbitraries.of("q", "vring", "num", "a1");
    Arbitrary<Step> steps =
        Arbitraries.oneOf(
            Arbitraries.just(new Dereference()),
            names.map(MemberOf::new),
            Arbitraries.of("0", "3", "i").map(ElementOf::new));
    return steps
        .list()
        .ofMaxSize(5)
        .flatMap(list -> names.map(root -> new AccessPath(root, List.copyOf(list))));
  }
}
