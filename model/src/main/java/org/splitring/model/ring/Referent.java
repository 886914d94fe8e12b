package org.splitring.model.ring;

/** What somebody means by an address: the thing that is, to him, stored there. */
public sealed interface Referent {

  /** The standard's name for it. */
  String label();

  /**
   * A number in the ring.
   *
   * @param index the entry, from 0; 0 where there is only one
   */
  record InRing(RingMember member, int index) implements Referent {
    @Override
    public String label() {
      return member.label(index);
    }
  }

  /**
   * A number in a table of indirect descriptors.
   *
   * @param table the address of the table
   * @param member one of the descriptor's
   * @param index the descriptor's number in the table, from 0
   */
  record InTable(long table, RingMember member, int index) implements Referent {
    @Override
    public String label() {
      return "indirect " + member.label(index);
    }
  }

  /** A byte of a buffer. */
  record InBuffer() implements Referent {
    @Override
    public String label() {
      return "buffer";
    }
  }
}
