package org.splitring.reader.interpret;

import java.util.Optional;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;

/**
 * Typed bytes of an object.
 *
 * @param object the object
 * @param offset in bytes from its beginning
 * @param type what they are read and written as
 * @param bits which bits of them, of a bit-field
 * @param path how they are reached, as far as it can be said
 */
record ConcretePlace(
    Storage object, long offset, Type type, Optional<Bits> bits, AccessPath path) {}
