/** Results as one table, to be checked in with a document of somebody else. */
@NullMarked
package org.splitring.cli.fragment;

import org.jspecify.annotations.NullMarked;
