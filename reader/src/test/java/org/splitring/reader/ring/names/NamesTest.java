package org.splitring.reader.ring.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.reader.ir.Type;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "num, N",
    "queueSize, N",
    "QUEUE_SIZE, N",
    "vq_qsize, N",
    "virtio_pci_queue_num, N",
    "align, A",
    "vringAlign, A",
    "PAGE_SIZE, A",
    "lq_vring_align, A",
    "p, BASE",
    "desc, BASE",
    "m_addr, BASE",
    "event_idx, EVT",
    "my_queue_size, N"
  })
  void inputsAreKnownByTheirNames(String name, Input input) {
    assertEquals(Optional.of(input), InputNames.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "max_queue_size",
    "min_queue_size",
    "x",
    "numa",
    "free_vring_align",
    "queues",
    "flags"
  })
  void boundsAndOtherThingsAreNoInputs(String name) {
    assertEquals(Optional.empty(), InputNames.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "vring_size, TOTAL", "xx_vring_size, TOTAL", "hv_net_virtq_size, TOTAL", "VRING_SIZE, TOTAL",
    "used_offset, USED", "VQ_OFF_USED, USED", "xx_used_offset, USED",
        "vring_used_event, USED_EVENT",
    "avail_size, AVAIL_SIZE", "qemuVringUsedSize, USED_SIZE", "virtq_avail, AVAIL"
  })
  void quantitiesAreKnownByTheirFunctionsNames(String name, Meaning meaning) {
    assertEquals(Optional.of(meaning), QuantityNames.function(name));
  }

  @ParameterizedTest
  @CsvSource({
    "free_vring_size",
    "max_vring_size",
    "check_vring_size",
    "last_used",
    "set_vring_used",
    "num_used",
    "memory_size",
    "packed_vring_size",
    "last_avail_idx"
  })
  void verbsAndBoundsInFrontMakeAnotherThingOfAName(String name) {
    assertEquals(Optional.empty(), QuantityNames.function(name));
  }

  @ParameterizedTest
  @CsvSource({"host_features", "disabled_features", "features_supported", "device_features", "num"})
  void featuresThatNeedNotBeNegotiatedAreNot(String name) {
    Words words = Words.of(name);
    assertFalse(words.has(RingNames.FEATURES) && !words.has(RingNames.OTHER_FEATURES));
  }

  @ParameterizedTest
  @CsvSource({"features", "guest_features", "negotiated", "vdev_features"})
  void whatIsCalledFeaturesWasNegotiated(String name) {
    Words words = Words.of(name);
    assertTrue(words.has(RingNames.FEATURES) && !words.has(RingNames.OTHER_FEATURES));
  }

  @ParameterizedTest
  @CsvSource({
    "used, 64, true",
    "used, 16, false",
    "used_offset, 32, true",
    "used_event, 64, false"
  })
  void aPlaceIsAsWideAsAnAddressOrCalledOne(String name, int width, boolean holds) {
    Meaning meaning = QuantityNames.variable(name).orElseThrow();
    Type type = Type.of(new CType(width, false));
    assertEquals(holds, QuantityNames.holds(meaning, name, type, DataModel.LP64));
  }

  @Property
  void camelCaseAndUnderscoresMakeTheSameWords(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 6) String> parts) {
    List<String> words = parts.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    StringBuilder camel = new StringBuilder();
    for (String word : words) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    boolean letters = words.stream().allMatch(each -> each.length() > 1);
    if (letters) {
      assertEquals(words, Words.of(camel.toString()).all());
    }
    assertEquals(words, Words.of(String.join("_", words)).all());
  }
}
