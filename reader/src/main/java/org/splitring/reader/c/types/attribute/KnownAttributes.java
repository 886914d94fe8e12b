package org.splitring.reader.c.types.attribute;

import java.util.Arrays;
import java.util.Set;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.ir.Ordered;

/** Attributes by what they do to layouts. */
public final class KnownAttributes {

  /** Those that change sizes, and are not followed where they stand. */
  private static final Set<String> CHANGE =
      Set.of(
          "vector_size",
          "ext_vector_type",
          "neon_vector_type",
          "scalar_storage_order",
          "ms_struct",
          "gcc_struct",
          "mode",
          "packed",
          "aligned",
          "align",
          "_Alignas",
          "randomize_layout",
          "address_space",
          "bit_width",
          "_Atomic",
          "empty_bases",
          "novtable",
          "no_unique_address",
          "msvc::no_unique_address",
          "alignas");

  private static final Set<String> HARMLESS =
      Ordered.set(
          Arrays.asList(
              ("unused used deprecated maybe_unused nodiscard noreturn fallthrough may_alias visibility"
                      + " warn_unused warn_unused_result designated_init no_randomize_layout bounded"
                      + " counted_by counted_by_or_null sized_by sized_by_or_null guarded_by nonnull"
                      + " returns_nonnull format format_arg const pure malloc alloc_size alloc_align"
                      + " assume_aligned noinline always_inline inline gnu_inline artificial flatten"
                      + " cold hot leaf nothrow weak alias ifunc section constructor destructor cleanup"
                      + " common nocommon tls_model externally_visible no_instrument_function"
                      + " no_sanitize no_sanitize_address no_sanitize_undefined"
                      + " no_sanitize_thread no_stack_protector target optimize error warning sentinel"
                      + " cdecl stdcall fastcall regparm ms_abi sysv_abi noclone noipa no_icf copy"
                      + " access nonstring noderef btf_type_tag btf_decl_tag preserve_access_index"
                      + " preserve_static_offset availability unavailable annotate type_visibility"
                      + " enum_extensibility flag_enum objc_boxable swift_name capability lockable"
                      + " scoped_lockable lifetimebound warn_if_not_aligned bitwise safe context"
                      + " no_reorder noplt retain symver weakref asm strict_flex_array overloadable"
                      + " pass_object_size diagnose_if enable_if unsequenced reproducible carries_dependency"
                      + " likely unlikely dllimport dllexport selectany noalias restrict allocator uuid"
                      + " thread noalloc nocf_check cf_check interrupt naked signal"
                      + " zero_call_used_regs patchable_function_entry disable_tail_calls"
                      + " internal_linkage no_address_safety_analysis no_split_stack"
                      + " stack_protect uninitialized acquire_capability release_capability"
                      + " requires_capability transparent_union")
                  .split(" ")));

  private KnownAttributes() {}

  /** Whether it surely leaves all sizes and places as they are. */
  public static boolean isHarmless(Attribute attribute) {
    return HARMLESS.contains(attribute.name()) && !CHANGE.contains(attribute.name());
  }
}
