package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * Reads C that lies in no file of its own, such as a listing of a document. It includes nothing.
 */
public final class TextReader {

  /**
   * A structure as the text has it.
   *
   * @param first its first line
   * @param last its last line
   * @param members in order; empty if one of them could not be followed
   * @param trouble why not
   */
  public record Structure(
      String tag, int first, int last, List<Member> members, Optional<String> trouble) {
    public Structure {
      members = List.copyOf(members);
    }
  }

  /**
   * A member of a structure.
   *
   * @param type as written, without the array
   * @param offset in bytes
   * @param size in bytes; 0 for an array without a length
   * @param element the size of an array's element, or of the member itself
   * @param open whether it is an array without a length
   */
  public record Member(
      String name, String type, long offset, long size, long element, boolean open) {}

  private TextReader() {}

  /**
   * What a function of the text returns, and nothing of what else it may store.
   *
   * @param name of the file that people should look at, for messages
   * @param inputs which expressions are which input
   * @param output which quantity the function returns
   * @throws UnreadableException if it is not C, or there is no such function
   */
  public static Claim claim(
      String name, String text, String function, Map<String, Input> inputs, Quantity output)
      throws UnreadableException {
    SourceRequest request = request(name, List.of(function), inputs, Map.of(function, output));
    Claim claim =
        Deep.call(name, () -> SourceReader.claims(Translation.ofText(name, text, request))).get(0);
    Statement statement =
        claim
            .statement(output)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        name + ": what " + function + " returns could not be followed"));
    return claim.saying(List.of(statement));
  }

  /**
   * The structures that a text defines, in its order.
   *
   * @throws UnreadableException if it cannot be read at all
   */
  public static List<Structure> structures(String name, String text) throws UnreadableException {
    SourceRequest request = request(name, List.of(), Map.of(), Map.of());
    return Deep.call(name, () -> structures(Translation.ofText(name, text, request)));
  }

  private static SourceRequest request(
      String name,
      List<String> functions,
      Map<String, Input> inputs,
      Map<String, Quantity> outputs) {
    return new SourceRequest(
        Path.of(name),
        functions,
        Optional.empty(),
        List.of(),
        Map.of(),
        inputs,
        Map.of(),
        outputs,
        Scope.WHOLE,
        DataModel.LP64);
  }

  private static List<Structure> structures(Translation translation) {
    Reading reading = new Reading(translation);
    List<Structure> structures = new ArrayList<>();
    for (IASTDeclaration declaration : translation.unit().getDeclarations()) {
      IASTFileLocation lines = declaration.getFileLocation();
      if (declaration instanceof IASTSimpleDeclaration simple
          && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
          && composite.getKey() == IASTCompositeTypeSpecifier.k_struct
          && lines != null
          && lines.getFileName().equals(translation.unit().getFilePath())) {
        structures.add(structure(reading, composite, lines));
      }
    }
    return structures;
  }

  private static Structure structure(
      Reading reading, IASTCompositeTypeSpecifier composite, IASTFileLocation lines) {
    List<Member> members = new ArrayList<>();
    Optional<String> trouble = Optional.empty();
    try {
      members.addAll(members(reading, composite));
    } catch (UnfollowedException e) {
      trouble = Optional.of(e.getMessage());
    }
    return new Structure(
        composite.getName().toString(),
        lines.getStartingLineNumber(),
        lines.getEndingLineNumber(),
        trouble.isPresent() ? List.of() : members,
        trouble);
  }

  private static List<Member> members(Reading reading, IASTCompositeTypeSpecifier composite)
      throws UnfollowedException {
    if (!(composite.getName().resolveBinding() instanceof ICompositeType type)) {
      throw new UnfollowedException("the structure has no name", "give it one", composite);
    }
    StructLayout layout = reading.abi.structs().of(type);
    List<Member> members = new ArrayList<>();
    for (IASTDeclaration declaration : composite.getDeclarations(false)) {
      if (!(declaration instanceof IASTSimpleDeclaration simple)
          || simple.getDeclarators().length == 0) {
        throw new UnfollowedException(
            "a member cannot be followed: " + Reading.text(declaration), "no mend", declaration);
      }
      for (IASTDeclarator declarator : simple.getDeclarators()) {
        String name = Definitions.innermost(declarator).getName().toString();
        StructLayout.Member member = layout.member(name);
        members.add(member(reading, name, Reading.text(simple.getDeclSpecifier()), member));
      }
    }
    layout.size();
    return members;
  }

  private static Member member(
      Reading reading, String name, String type, StructLayout.Member member)
      throws UnfollowedException {
    IType plain = Abi.plain(member.type());
    boolean open = Abi.isFlexible(plain);
    IType element = plain instanceof IArrayType array ? array.getType() : plain;
    return new Member(
        name,
        type,
        member.offset(),
        open ? 0 : reading.abi.size(plain),
        reading.abi.size(element),
        open);
  }
}
