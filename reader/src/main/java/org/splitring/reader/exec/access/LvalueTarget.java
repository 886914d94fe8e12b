package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Value;

/**
 * What an lvalue designates.
 *
 * @param pointer the address of its first byte; of a bit-field, of its unit
 * @param type what it is read and written as
 * @param bits which bits of it, if it is a bit-field
 * @param members the names of members on the way, which choose the names of what is in unions
 */
public record LvalueTarget(Value pointer, Type type, Optional<Bits> bits, List<String> members) {}
