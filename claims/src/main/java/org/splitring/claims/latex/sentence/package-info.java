/**
 * The standard's sentences, read word by word: {@link
 * org.splitring.claims.latex.sentence.Vocabulary} says what the words mean, {@link
 * org.splitring.claims.latex.sentence.KnownStatements} what the standard is known to say, and
 * {@link org.splitring.claims.latex.sentence.SentenceReader} puts both beside each other.
 */
@NullMarked
package org.splitring.claims.latex.sentence;

import org.jspecify.annotations.NullMarked;
