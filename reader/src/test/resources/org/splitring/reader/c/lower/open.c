typedef unsigned int u32;
typedef unsigned long u64;
void changes(u64 *p);
void changes_all(void);
u32 given(void);
static u64 kept = 6;
u64 shared;
extern u64 elsewhere;
extern u64 other_name __attribute__((alias("shared")));
extern u64 labelled __asm__("shared");
volatile u64 device;
__attribute__((weak)) u32 weak_one(void) { return 6; }
u32 weak_later(void) { return 6; }
u32 weak_later(void) __attribute__((weak));
u32 relabelled(void) __asm__("another");
u32 relabelled(void) { return 6; }
static void set_kept(u64 v) { kept = v; }
static u32 bump(u64 *p) { return ++*p; }
static u64 two(u64 x, u64 y) { return x + y; }
static void cleaned(u64 **p);
union both { u32 word; float real; };
struct bits { u64 wide : 40; };
struct vq { u32 size; u32 flags; };

u64 t_asm_memory(u32 n, u64 a) { u64 x = a, *p = &x; __asm__ volatile("subq $2, (%0)" : : "r"(p) : "memory"); return x; }
u64 t_asm_in_out(u32 n, u64 a) { u64 x = a; __asm__("subq $2, %0" : "+m"(x)); return x; }
u64 t_asm_output(u32 n, u64 a) { u64 x; __asm__("movq %1, %0" : "=r"(x) : "r"(a)); return x; }
u64 t_asm_input_memory(u32 n, u64 a) { u64 x = a; __asm__ volatile("decq %0" : : "m"(x) : "memory"); return x; }
u64 t_asm_register(u32 n, u64 a) { register u64 x __asm__("rbx") = a; __asm__ volatile("subq $2, %%rbx" : : : "rbx"); return x; }
u64 t_asm_basic(u32 n, u64 a) { u64 x = a; __asm__("subq $2, -8(%rbp)"); return x; }
u64 t_asm_static(u32 n, u64 a) { kept = a; __asm__ volatile("call other" : : : "memory"); return kept; }
u64 t_weak(u32 n, u64 a) { return a + weak_one(); }
u64 t_weak_later(u32 n, u64 a) { return a + weak_later(); }
u64 t_relabelled(u32 n, u64 a) { return a + relabelled(); }
u64 t_weak_pointer(u32 n, u64 a) { u32 (*f)(void) = weak_one; return a + f(); }
u64 t_alias(u32 n, u64 a) { shared = a; other_name = 4; return shared; }
u64 t_label(u32 n, u64 a) { shared = a; labelled = 4; return shared; }
u64 t_elsewhere(u32 n, u64 a) { return a + elsewhere; }
u64 t_volatile(u32 n, u64 a) { device = a; return device; }
u64 t_read_once(u32 n, u64 a) { shared = a; return *(volatile u64 *)&shared; }
u64 t_step_twice(u32 n, u64 a) { u32 x = n; x = x++; return x + a; }
u64 t_step_and_read(u32 n, u64 a) { u32 x = n; return x + x++ + a; }
u64 t_step_in_index(u32 n, u64 a) { u32 v[4] = { 0 }, i = 0; v[i] = i++; return v[0] + a; }
u64 t_step_in_arguments(u32 n, u64 a) { u64 x = n; return two(x, x++) + a; }
u64 t_call_and_read(u32 n, u64 a) { u64 x = n; return bump(&x) + x + a; }
u64 t_static_and_call(u32 n, u64 a) { kept = a; return two(kept, (set_kept(4), 1)); }
u64 t_missing_pointer(u32 n, u64 a) { u64 x = a; changes(&x); return x; }
u64 t_missing_static(u32 n, u64 a) { kept = a; changes_all(); return kept; }
u64 t_missing_value(u32 n, u64 a) { return a + given(); }
u64 t_undeclared_call(u32 n, u64 a) { u64 x = a; nobody_knows(&x); return x; }
u64 t_undeclared_name(u32 n, u64 a) { return a + UNKNOWN_NAME; }
u64 t_constant_p(u32 n, u64 a) { return __builtin_constant_p(n) ? 4 : a; }
u64 t_object_size(u32 n, u64 a) { u64 x; return __builtin_object_size(&x, 0) + a; }
u64 t_assert(u32 n, u64 a) { u64 x = a; assert(x++ > 0); return x; }
u64 t_computed_goto(u32 n, u64 a) { void *to = &&end; goto *to; a = 4; end: return a; }
u64 t_float(u32 n, u64 a) { double d = n; return a + (u64)(d * 2.0); }
u64 t_float_bits(u32 n, u64 a) { union both b; b.real = 2.0f; return b.word + a; }
u64 t_uninitialised(u32 n, u64 a) { u64 x; return x + a; }
u64 t_jumped_over(u32 n, u64 a) { goto in; { u64 x = 4; in: a += x; } return a; }
u64 t_cleanup_missing(u32 n, u64 a) { u64 x = a; { u64 *p __attribute__((cleanup(cleaned))) = &x; } return x; }
u64 t_overflow(u32 n, u64 a) { int x = 0x7fffffff; x += (int)(n & 7) + 1; return (u64)x + a; }
u64 t_shift_too_far(u32 n, u64 a) { return a + (n << (n | 32)); }
u64 t_atomic(u32 n, u64 a) { shared = a; return __atomic_load_n(&shared, 5); }
u64 t_through_parameter(u32 n, u64 a) { u64 *p = (u64 *)given(); kept = a; *p = 4; return kept + *p; }
u64 t_register_asm_memory(u32 n, u64 a) { u64 x = a; u64 *p = &x; __asm__ volatile("rep stosb" : : "D"(p), "c"(8ul), "a"(0) : "memory"); return x; }
u64 t_step_and_store(u32 n, u64 a) { u32 i = 0; i = i++ + 1; return i + a; }
u64 t_step_in_sum(u32 n, u64 a) { u32 i = 0; u32 v[3] = {1,2,3}; u32 s = v[i++] + v[i++]; return s + a; }
u64 t_step_and_add(u32 n, u64 a) { u32 i = 1; i += i++; return i + a; }
u64 t_step_pointer(u32 n, u64 a) { u32 v[2] = { 5, 6 }; u32 *p = v; *p++ = *p; return v[0] + a; }
u64 t_stores_in_sum(u32 n, u64 a) { u32 x = n, y; y = (x = 4) + (x = 5); return x + y + a; }
u64 t_step_member(u32 n, u64 a) { struct vq q = { .size = n }; struct vq *p = &q; p->size = p->size++ ; return q.size + a; }
u64 t_wide_bits(u32 n, u64 a) { struct bits b = { 1 }; return (b.wide << 39) + a; }
struct in_front { u8 c; __attribute__((aligned(8))) struct { u16 y; }; };
u64 t_attribute_in_front(u32 n, u64 a) { return sizeof(struct in_front) + a; }
u64 t_stepped_range(u32 n, u64 a) { u32 k = 5; u32 v[3] = { [0 ... 2] = ++k }; return v[2] + a; }
u64 t_part_of_a_whole(u32 n, u64 a) { struct { struct { u32 x, y; } in; u32 z; } h = { .in.y = k_call(), .in = { 4 } }; return h.in.y + a; }
struct narrow { u32 b : 5; };
u64 t_generic_pointer(u32 n, u64 a) { const u32 *p = &n; return _Generic(p, u32 *: 4, const u32 *: 6) + a; }
u64 t_generic_bits(u32 n, u64 a) { struct narrow b = { 3 }; return _Generic(b.b, int: 4, u32: 6, default: 8) + a; }
u64 t_generic_long(u32 n, u64 a) { uint64_t x = 3; return _Generic(x, unsigned long: 4, unsigned long long: 6) + a; }
u64 t_overflow_below(u32 n, u64 a) { u32 k; int m = (int)n - 9; return __builtin_add_overflow(m, 0, &k) + a; }
