/** An extension of AsciidoctorJ: macros that put what splitring knows into a document. */
@NullMarked
package org.splitring.notes.asciidoc;

import org.jspecify.annotations.NullMarked;
