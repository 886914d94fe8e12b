package org.splitring.cli.manual;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.guest.Guest;
import org.splitring.claims.guest.Guests;
import org.splitring.claims.guest.Interface;
import org.splitring.claims.qemu.Machine;
import org.splitring.claims.qemu.QemuDevice;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.engine.Engine;
import org.splitring.model.formula.DataModel;
import org.splitring.model.ring.Actor;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;

/** Which words an option or a command takes, where these are a list. */
final class OptionValues {

  private OptionValues() {}

  /** The words that are a value of the option; none if they are no list. */
  static List<String> of(String command, String option) throws UnreadableException {
    return switch (option) {
      case "--format" -> Format.known(command).stream().map(Format::label).toList();
      case "--engine" -> labels(Engine.values(), Engine::label);
      case SourceArguments.DATA_MODEL -> labels(DataModel.values(), DataModel::label);
      case "--machine" -> labels(Machine.values(), Machine::label);
      case "--device" -> labels(QemuDevice.values(), QemuDevice::label);
      case "--interface" -> labels(Interface.values(), Interface::label);
      case "--role" -> labels(Actor.values(), Actor::label);
      case "--driver" ->
          Guests.load().all().stream().filter(each -> !each.takesKernel()).map(Guest::id).toList();
      default -> List.of();
    };
  }

  /** The words that a command takes beside its options and beside files. */
  static List<String> words(String command) throws UnreadableException {
    return switch (command) {
      case Syntax.CHECK, Syntax.TRACE, Syntax.REPORT ->
          Catalogue.load().entries().stream().map(each -> each.claim().id()).toList();
      case Syntax.ERRATA -> Errata.load().errata().stream().map(Erratum::name).toList();
      default -> List.of();
    };
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Stream.of(values).map(label).toList();
  }
}
