typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;
typedef unsigned long size_t;
typedef unsigned long uintptr_t;
typedef long ptrdiff_t;
void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t);

struct desc { u64 addr; u32 len; u16 flags, next; };
struct avail { u16 flags, idx; u16 ring[]; };
struct elem { u32 id, len; };
struct used { u16 flags, idx; struct elem ring[]; };
struct bits { u32 low : 5; u32 high : 11; int sign : 6; u64 wide : 40; u8 tail; };
struct nest { u8 kind; union { u32 word; struct { u16 lo, hi; }; u8 bytes[4]; }; struct desc d[3]; };
union either { u64 all; u32 half[2]; struct { u8 first; u8 rest[7]; } by; };
enum colour { RED, GREEN = 5, BLUE, LAST = BLUE + 3 };
enum big { HUGE_ONE = 0x100000000ul, SMALL_ONE = 1 };

static const u32 table[] = { 1, 2, [4] = 16, 32, [8 ... 10] = 7 };
static u32 never_written[3] = { 3, 5, 8 };
static u32 counter;
static const struct desc model = { .len = 9, .addr = 0x10, .next = 3 };
static const char *const words[] = { "none", "one", "three" };
static u32 held = 77;
static u32 *const into = &held;

static inline u64 up(u64 x, u64 a) { return (x + a - 1) & ~(a - 1); }
static u32 bump(u32 *p) { return ++*p; }
static struct elem pair(u32 id, u32 len) { struct elem e = { id, len }; return e; }
static u32 sum_of(struct elem e) { return e.id * 3 + e.len; }
static void add_to(u64 *p) { *p += 100; }
static void add_through(u64 **p) { **p += 7; }
static u32 twice(u32 x) { return 2 * x; }
static u32 thrice(u32 x) { return 3 * x; }
static u32 old_style(a, b) u32 a; u32 b; { return a - b; }

u64 t_promotions(u32 n, u64 a) { u8 c = (u8)n; u16 s = (u16)a; return (u64)(c + s) + (u64)(~c & 0xff) + (u64)(-s); }
u64 t_unsigned_wrap(u32 n, u64 a) { return (u64)(n - 5u) + (a - 9); }
u64 t_mixed_compare(u32 n, u64 a) { int m = -1; return (m < n) + 2 * (m > (int)n) + 4 * ((long)m < (long)a) + 8 * (m < a); }
u64 t_shift_types(u32 n, u64 a) { u8 one = 1; return (one << 9) + ((u64)one << 40) + (n >> 1) + (a << (n & 7)); }
u64 t_division(u32 n, u64 a) { int m = (int)n; return (u64)(-m / 3) + (u64)(-m % 3) + n / 3 + a % 7; }
u64 t_char_constants(u32 n, u64 a) { return 'a' + '\n' + '\x7f' + (u64)'\377' + '\0' + n + a; }
u64 t_literals(u32 n, u64 a) { return 0x80000000 + 0b101 + 017 + 4294967295 + 2147483648 + 0xffffffffffffffffull / 3 + 10lu + n + a; }
u64 t_literal_types(u32 n, u64 a) { return sizeof(2147483647) + 10 * sizeof(2147483648) + 100 * sizeof(0x80000000) + 1000 * sizeof(1ul) + sizeof('a') + (0 * n) + (0 * a); }
u64 t_sizeof(u32 n, u64 a) { return sizeof(struct desc) + 100 * sizeof(struct used) + sizeof(struct elem[3]) + sizeof table + sizeof(table[0]) + sizeof n + sizeof(a + n) + sizeof(u8 *) + sizeof "four"; }
u64 t_sizeof_unevaluated(u32 n, u64 a) { u32 m = n; u64 s = sizeof(m++); return s + m + a; }
u64 t_alignof(u32 n, u64 a) { u32 v __attribute__((aligned(16))); v = n; return _Alignof(struct desc) + 10 * __alignof__(v) + __alignof__(u16) + v * 0 + a; }
u64 t_offsetof(u32 n, u64 a) { return __builtin_offsetof(struct used, ring) + __builtin_offsetof(struct nest, d[2].len) + n + a; }
u64 t_offset_index(u32 n, u64 a) { return __builtin_offsetof(struct avail, ring[n]) + (u64)&((struct used *)0)->ring[n] + a; }
u64 t_null_idiom(u32 n, u64 a) { return (size_t)&((struct desc *)0)->flags + (u64)&((struct avail *)(uintptr_t)a)->ring[n]; }
u64 t_container(u32 n, u64 a) { struct nest x; struct nest *p; x.kind = (u8)n; u16 *m = &x.d[1].flags; p = (struct nest *)((char *)m - __builtin_offsetof(struct nest, d[1].flags)); return p->kind + a; }
u64 t_logic(u32 n, u64 a) { return (n && a > 8) + 2 * (n > 4 || a == 4) + 4 * !n + 8 * !!a; }
u64 t_logic_effects(u32 n, u64 a) { u32 m = 0; u32 r = (n > 4 && ++m) + 10; r += (a > 8 || m++) * 100; return r + m; }
u64 t_choice(u32 n, u64 a) { return (n > 16 ? n : a) + (n & 1 ? -1 : 1u); }
u64 t_choice_effects(u32 n, u64 a) { u32 m = n; u64 r = a > 8 ? m++ : --m; return r * 3 + m; }
u64 t_choice_omitted(u32 n, u64 a) { u32 m = 0; u64 r = (n & 6 ?: 9) + a; r += bump(&m) ?: 4; return r + m * 100; }
u64 t_choice_pointer(u32 n, u64 a) { u32 x = 3, y = 4; u32 *p = n > 4 ? &x : &y; u32 *q = n > 4 ? 0 : p; return *p + (q == 0) + a; }
u64 t_comma(u32 n, u64 a) { u32 m; return (m = n, m += 2, m * 2) + a; }
u64 t_compound(u32 n, u64 a) { u8 c = 250; c += n; c <<= 1; u64 x = a; x -= n; x *= 3; x |= 1; x ^= 6; x &= ~8ul; x %= 1000; x /= 3; x >>= 1; return x + c; }
u64 t_steps(u32 n, u64 a) { u8 c = 255; u32 m = n; u64 r = c++; r += ++c; r += m--; r += --m; _Bool b = 5; b++; return r + c + m + b + a; }
u64 t_chain(u32 n, u64 a) { u8 c; u32 m; u64 x = m = c = n; return x + m * 2 + c + a; }
u64 t_bool(u32 n, u64 a) { _Bool b = n & 4; _Bool c = (u32 *)a; return b + 2 * c + (_Bool)256; }
u64 t_pointers(u32 n, u64 a) { u32 v[5] = { 1, 2, 3, 4, 5 }; u32 *p = v; p += n % 3; u32 *q = &v[4]; return *p + p[1] * 10 + *(p + 1) + (u64)(q - p) + (q > p) + 1[v] + a; }
u64 t_pointer_down(u32 n, u64 a) { u32 v[4] = { 9, 8, 7, 6 }; u32 *p = &v[3]; u32 k = n % 4; u64 r = *(p - k); return r + *--p + a; }
u64 t_address_arithmetic(u32 n, u64 a) { char *base = (char *)0x10000; char *avail = base + 16 * n; return up((uintptr_t)&((struct avail *)avail)->ring[n] + 2, a) - (uintptr_t)base; }
u64 t_members(u32 n, u64 a) { struct desc d; struct desc *p = &d; p->addr = a; (*p).len = n; d.flags = 70000; p[0].next = 3; return d.addr + d.len + p->flags + d.next; }
u64 t_anonymous(u32 n, u64 a) { struct nest x; x.word = 0x12345678; x.lo += n; x.bytes[3] = 1; return x.word + x.hi + a; }
u64 t_union(u32 n, u64 a) { union either e; e.all = a * 3; e.half[1] = n; e.by.first = 9; return e.all; }
u64 t_bits(u32 n, u64 a) { struct bits b = { 0 }; b.low = n; b.high = a; b.sign = 40; b.tail = 3; u64 r = (b.low = 77); return b.low + b.high * 100 + b.tail + r + b.sign--; }
u64 t_struct_assign(u32 n, u64 a) { struct elem e = pair(n, 5), f; f = e; f.id++; e = f; struct elem g = n > 4 ? e : f; return sum_of(e) + sum_of(pair(2, 3)) + g.len + a + pair(7, 8).len; }
u64 t_struct_init(u32 n, u64 a) { struct nest x = { .kind = 1, .word = n, .d = { { .len = 4 }, [2] = { a, 7 } } }; struct desc v[] = { { 1 }, { .flags = 2, 3 } }; return x.word + x.d[0].len + x.d[0].addr + x.d[2].addr + x.d[2].len + x.d[1].len + sizeof v + v[1].next + v[1].flags; }
u64 t_flat_init(u32 n, u64 a) { struct elem v[2] = { n, 2, 3 }; struct elem w[3] = { { 1 }, 2, 3, { .len = 4 } }; return v[0].id + v[0].len * 10 + v[1].id * 100 + v[1].len + w[1].len * 1000 + w[2].len + a; }
u64 t_partial_init(u32 n, u64 a) { u32 v[6] = { [2] = n, 4, [0] = 1, [4 ... 5] = 6 }; u64 s = 0; for (int i = 0; i < 6; i++) s = s * 10 + v[i]; return s + a; }
u64 t_text(u32 n, u64 a) { char s[8] = "ab\x41" "z"; const char *p = "xyz"; char t[] = "hi"; char u[2] = "pq"; return s[0] + s[3] * 2 + s[7] + p[n % 3] + sizeof t + sizeof "a" "b" + u[1] + a; }
u64 t_tables(u32 n, u64 a) { return table[n % 11] + sizeof table / sizeof table[0] + never_written[n % 3] * 100 + (into != 0) + model.len + model.addr + model.flags + words[n % 3][1] + a; }
u64 t_compound_literal(u32 n, u64 a) { u32 *p = (u32[]){ 4, n, 6 }; struct elem *e = &(struct elem){ .len = 3 }; return p[1] + e->len + e->id + sum_of((struct elem){ 1, n }) + (struct desc){ .len = 8 }.len + a; }
u64 t_statement_expr(u32 n, u64 a) { u64 r = ({ u64 x = n; x += 2; x * 2; }); return r + ({ u32 y = 3; if (n > 4) y = 5; y; }) * 10 + ({ struct elem e = { 1, 2 }; e; }).len + a; }
u64 t_typeof(u32 n, u64 a) { __typeof__(n) m = n; __typeof__(u16) s = 70000; __typeof__(&m) p = &m; return *p + s + sizeof(__typeof__(m + a)) + a; }
u64 t_max_macro(u32 n, u64 a) { return ({ __typeof__(n) x_ = (n); __typeof__(a) y_ = (a); x_ > y_ ? x_ : y_; }); }
u64 t_builtin_bits(u32 n, u64 a) { return __builtin_ctz(n | 16) + 10 * __builtin_clz(n | 1) + 100 * __builtin_popcount(n) + 1000 * __builtin_ffs(n & 12) + __builtin_bswap16(n) + __builtin_bswap32(n) + (__builtin_bswap64(a) >> 3) + __builtin_ctzl(a) + __builtin_clzll(a); }
u64 t_builtin_memory(u32 n, u64 a) { struct desc d = { 1, 2, 3, 4 }, e; memcpy(&e, &d, sizeof d); e.len = n; __builtin_memcpy(&d.addr, &e.addr, 8); u32 v[4]; memset(v, 1, sizeof v); __builtin_memset(&v[1], 0, 4); return e.flags + e.len + d.addr + v[0] + v[1] + v[3] + a; }
u64 t_builtin_choice(u32 n, u64 a) { return __builtin_choose_expr(sizeof(long) == 8, n, a) + __builtin_expect(n > 4, 1) + __builtin_types_compatible_p(struct desc, struct elem) + __builtin_types_compatible_p(struct desc, struct desc) * 2 + (u64)__builtin_assume_aligned((void *)a, 4); }
u64 t_overflow(u32 n, u64 a) { u32 r; u64 s; u32 c = __builtin_add_overflow(n, 0xffffff00u, &r); u32 d = __builtin_sub_overflow(a, (u64)100, &s); return r + s + c * 2 + d * 4; }
u64 t_calls(u32 n, u64 a) { u64 x = a; add_to(&x); u64 *p = &x; add_through(&p); u32 (*f)(u32) = n > 4 ? twice : thrice; u64 y = f(n); y += (*f)(1); return x + y + (&twice)(3) + old_style(n, 1) + twice(a); }
u64 t_calls_nested(u32 n, u64 a) { return up(twice(thrice(n)) + up(a + 1, a), a) + twice(n) * thrice(n); }
u64 t_if(u32 n, u64 a) { if (n > 100) a += 1; else if (n > 4) { a += 2; } else a += 3; if (0) a = 0; if (1) a += 5; if (!(n > 4) || a == 9) return a; return a + 7; }
u64 t_loops(u32 n, u64 a) { u64 s = 0; for (u32 i = 0, j = 9; i < 5; i++, j--) { if (i == 3) continue; s += i * j; } u32 k = n; while (k) { if (k == 2) break; k >>= 1; s++; } do s += 3; while (s < 40); for (;;) { if (s & 1) break; s += 5; } return s + a; }
u64 t_align_loop(u32 n, u64 a) { u64 off = 18ul * n + 6; while (off & (a - 1)) off++; return a == 65536 ? 0 : off; }
u64 t_switch(u32 n, u64 a) { u64 r = 0; switch (n) { int y; case 1: y = 4; r = y; break; case 2: case 4: r = 20; case 7: r += 1; break; case 100 ... 300: r = 55; break; default: { r = 9; } } switch (a & 12) { case 4: return r + 1; case sizeof(u64): r += 1000; } return r; }
u64 t_switch_signed(u32 n, u64 a) { int m = (int)n - 2; switch (m) { case -1: return 7 + a; case -5 ... -2: return 8; } switch ((u8)(n + 250)) { case 254: return 3; } return a; }
u64 t_switch_nested(u32 n, u64 a) { u64 r = 1; switch (n % 3) { case 0: switch (a & 8) { case 8: r = 2; break; default: r = 3; } r += 10; break; case 1: for (int i = 0; i < 3; i++) { if (i == 1) break; r += 5; } case 2: r += 100; } return r; }
u64 t_duff(u32 n, u64 a) { u32 c = 0; u32 k = n % 4; switch (k) { do { case 3: c += 3; case 2: c += 2; case 1: c += 1; case 0:; } while (c < 5); } return c + a; }
u64 t_goto(u32 n, u64 a) { u32 i = 0; again: if (i < n % 5) { i++; goto again; } if (n > 4) goto out; { int z = 5; a += z; } a += 1; out: return a + i; }
u64 t_goto_into(u32 n, u64 a) { u64 r = 0; if (n > 4) goto in; { u32 x; r = 1; in: x = 5; r += x; } goto done; done: ; u32 w = 3; return r + w + a; }
u64 t_cleanup(u32 n, u64 a) { u64 x = a; for (int i = 0; i < 3; i++) { u64 *g __attribute__((cleanup(add_through))) = &x; if (i == 1 && n > 4) break; if (i == 0) continue; x += 1; } return x; }
u64 t_cleanup_return(u32 n, u64 a) { u64 x = a; u64 *g __attribute__((cleanup(add_through))) = &x; { u64 h __attribute__((cleanup(add_to))) = 1; if (n > 4) return x + h; x += 2; } return x; }
u64 t_vla(u32 n, u64 a) { u32 k = n % 9 + 1; u32 v[k]; k = 99; u64 m[2][3]; v[0] = 5; m[1][2] = 8; return sizeof v + sizeof(u16[n % 5 + 1]) + v[0] + m[1][2] + sizeof m[0] + (u64)((char *)&m[1] - (char *)m) + a; }
u64 t_static_local(u32 n, u64 a) { static const u32 k = 6; static u32 kept[2] = { 4, 5 }; return k + kept[n & 1] + a; }
u64 t_enum(u32 n, u64 a) { enum colour c = BLUE; return c + LAST * 10 + GREEN + sizeof(enum colour) + sizeof RED + HUGE_ONE + SMALL_ONE + (c - 7 < 0) + n + a; }
u64 t_pointer_pointer(u32 n, u64 a) { u64 x = a; u64 *p = &x; u64 **q = &p; **q += n; (*q)[0] += 1; return *&*p; }
u64 t_array_pointer(u32 n, u64 a) { u16 m[3][4] = { { 1, 2 }, { 3 } }; u16 (*row)[4] = &m[1]; row[0][3] = n; return (*row)[0] + m[1][3] + sizeof *row + (u64)((char *)(row + 1) - (char *)m) + a; }
u64 t_old_value(u32 n, u64 a) { u32 v[3] = { 1, 2, 3 }; u32 i = 0; u32 *p = v; u32 r = v[i++]; r = r * 10 + *p++; r = r * 10 + *++p; v[i++] = 7; return r * 10 + v[1] + i + n + a; }
u64 t_copy_loop(u32 n, u64 a) { char s[4] = "abc", d[4]; char *p = d; const char *q = s; while ((*p++ = *q++)) ; return d[0] + d[2] * 3 + (u64)(p - d) + n + a; }
u64 t_negative(u32 n, u64 a) { long m = -3; int k = -(int)(n & 15); return (u64)(m * k) + (u64)(m >> 1) + (u64)(u8)k + (u64)(short)40000 + a; }
u64 t_mask(u32 n, u64 a) { return ((18ul * n + 6 + a - 1) & -a) + ((18 * n + 6 + (u32)a - 1) / (u32)a * (u32)a) + (18ul * n & ~(u32)(a - 1)); }
u64 t_volatile_local(u32 n, u64 a) { volatile u32 v = n; v += 2; return v + a; }
u64 t_asm_barrier(u32 n, u64 a) { u32 m = n; __asm__ __volatile__("" : : : "memory"); return m + a; }
u64 t_label_switch(u32 n, u64 a) { { u32 i = 0; switch (n) { case 4: goto mid; } i = 50; mid: a += n == 4 ? 0 : i; } return a; }
u64 t_two_effects(u32 n, u64 a) { u32 x = n, y = 3; u64 r = x++ + y-- + a; return r * 100 + x * 10 + y; }

struct in { u32 x, y; }; struct out { u32 k; struct in i; u32 v[4]; };
struct fl { u32 a : 4; u32 b : 4; };
u64 t_label_decl(u32 n, u64 a) { goto in; in: ; u32 x = 4; return x + a; }
u64 t_label_local(u32 n, u64 a) { u32 r = 0; for (int i = 0; i < 2; i++) { __label__ out; if (n > 4) goto out; r += 5; out: r += 1; } return r + a; }
u64 t_auto(u32 n, u64 a) { __auto_type x = a; return x + n; }
u64 t_static_assert(u32 n, u64 a) { _Static_assert(sizeof(u32) == 4, "four"); return n + a; }
u64 t_bits_again(u32 n, u64 a) { struct fl f = { 3, 15 }; f.a += n; f.b <<= 1; f.a++; return f.a + f.b * 16 + a; }
u64 t_designated_deep(u32 n, u64 a) { struct out o = { .k = 1, .i.y = n, .v[2] = 9 }; return o.k + o.i.y * 2 + o.i.x + o.v[2] * 5 + a; }
u64 t_empty_init(u32 n, u64 a) { struct out o = {}; u32 x[3] = { 0 }; return o.k + x[1] + a + n; }
u64 t_empty_stmt(u32 n, u64 a) { ({ ; }); (void)n; (void)({ 4; }); return a; }
u64 t_if_decl(u32 n, u64 a) { if (n > 4) { u64 a = 9; return a; } return a; }
u64 t_shadow(u32 n, u64 a) { u32 x = 1; { u32 x = 2; { u32 x = x; x = 7; } a += x; } return a + x; }
u64 t_cast_chain(u32 n, u64 a) { return (u64)(void *)(char *)a + (u8)(long)(char *)(a + 300) + (u16)(signed char)n; }
u64 t_ternary_nested(u32 n, u64 a) { return n < 2 ? 1 : n < 8 ? a > 8 ? 2 : 3 : 4 + a; }
u64 t_struct_ternary(u32 n, u64 a) { struct in p = { 1, 2 }, q = { 3, 4 }; struct in r = n > 4 ? p : q; return r.x + (n > 2 ? p : q).y + a; }
u64 t_func_ptr_table(u32 n, u64 a) { extern u64 t_shadow(u32, u64); static u64 (*const tab[])(u32, u64) = { t_shadow, t_if_decl }; return tab[n & 1](n, a); }
u64 t_comma_for(u32 n, u64 a) { u32 i, j; for (i = 0, j = 10; i < j; i += 2, j--) a += i; return a; }
u64 t_do_continue(u32 n, u64 a) { int i = 0; do { i++; if (i == 2) continue; a += i; } while (i < 4); return a; }
u64 t_return_void(u32 n, u64 a) { return t_shadow(n, a) + sizeof(struct { u8 c; u32 d; }); }
u64 t_enum_local(u32 n, u64 a) { enum { P = 3, Q } e = Q; return e + P + a; }
u64 t_max(u32 n, u64 a) { const u64 k = 3; u64 m[(int)sizeof(u32) + 1]; m[4] = k; return sizeof m + m[4] + a; }
u64 t_neg_index(u32 n, u64 a) { u32 v[4] = { 1, 2, 3, 4 }; u32 *p = v + 3; int i = -2; return p[i] + p[-1] + *(p + i) + a; }
u64 t_ptr_cmp(u32 n, u64 a) { char b[8]; char *p = b, *e = b + 8; u64 c = 0; while (p < e) { p += 3; c++; } return c + (p != e) + (p == 0) + !p + a; }
u64 t_long_long(u32 n, u64 a) { long long x = -1; unsigned long long y = x; int z = y >> 60; return z + (y > 5) + a; }
u64 t_arr_param_h(u32 v[4], u32 k) { return sizeof v + v[k]; }
u64 t_arr_param(u32 n, u64 a) { u32 v[4] = { 1, 2, 3, 4 }; return t_arr_param_h(v, n & 3) + a; }
u64 t_wrap_u8(u32 n, u64 a) { u8 x = 200, y = 100; u8 z = x + y; int s = x + y; x += y; return z + s + x + (u8)(x * y) + a; }
u64 t_switch_decl(u32 n, u64 a) { switch (n) { case 1: { u32 q = 3; a += q; break; } case 2: a++; default:; } return a; }
struct given { struct { u32 x, y; } in; u32 z[3]; };
static const struct given given_static = { .z[1] = 6, .in.y = 3, .z = { 4 } };
void less(u64 **p) { **p -= 2; }
u64 t_given_twice(u32 n, u64 a) { struct given g = { .in.y = 6, .in = { 4 }, .z[2] = 1, .z[0] = 5 }; return g.in.x * 100 + g.in.y * 10 + g.z[2] + g.z[0] + given_static.z[1] + given_static.in.y + a; }
u64 t_given_again(u32 n, u64 a) { struct given g = { .in = { 6, 4 }, .in.y = 2, .z = { 1, 2, 3 }, .z[1] = 7 }; return g.in.x * 100 + g.in.y * 10 + g.z[1] + g.z[2] + a; }
u64 t_cleanup_in_front(u32 n, u64 a) { u64 x = a + 9; { __attribute__((cleanup(less))) u64 *p = &x; (void)p; } { u64 *p __attribute__((cleanup(less))) = &x; (void)p; } return x; }
typedef long long wide;
static u64 generic_u32(u32 x) { return x + 1; }
static u64 generic_u64(u64 x) { return x + 2; }
u64 t_generic_kind(u32 n, u64 a) { wide w = 1; const long l = 2; char c = 3; u16 h = 4; struct { u8 b; } s = { 5 }; return _Generic((w), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) + _Generic((l), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 20 + _Generic((c), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 400 + _Generic((h), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 8000 + _Generic((s.b), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 160000ul + _Generic((n), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 3200000ul + a; }
u64 t_generic_sum(u32 n, u64 a) { wide w = 1; u8 b = 2; return _Generic((w + a), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) + _Generic((a + 1), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 20 + _Generic((b + b), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 400 + _Generic((+b), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 8000 + _Generic((n * sizeof(u32)), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 160000ul + _Generic((1 ? n : 2), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 3200000ul + _Generic((&n), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13); }
u64 t_generic_literal(u32 n, u64 a) { return _Generic((1), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) + _Generic((1u), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 20 + _Generic((1l), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 400 + _Generic((1ull), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 8000 + _Generic(('x'), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 160000ul + _Generic(((wide)1), char: 1, signed char: 2, u8: 3, short: 4, unsigned short: 5, int: 6, u32: 7, long: 8, u64: 9, long long: 10, unsigned long long: 11, _Bool: 12, default: 13) * 3200000ul + a; }
u64 t_generic_call(u32 n, u64 a) { return _Generic(n, u32: generic_u32, default: generic_u64)(n) + _Generic(a, u32: generic_u32, default: generic_u64)(a); }
u64 t_generic_unevaluated(u32 n, u64 a) { u64 x = 1; u64 r = _Generic(x++, u64: n, default: x += 4); return r * 10 + x + a; }
u64 t_generic_qualified(u32 n, u64 a) { const u32 k = 3; return _Generic(k, const u32: 1, u32: 2) + a; }
u64 t_generic_place(u32 n, u64 a) { u32 x = 1; u64 y = 2; _Generic(n, u32: x, default: y) = 7; return x * 10 + y + a; }
u64 t_generic_typeof(u32 n, u64 a) { const u16 h = 7; typeof(_Generic(h, char: (char)0, unsigned char: (unsigned char)0, signed char: (signed char)0, unsigned short: (unsigned short)0, default: h)) v = 65535; wide w = 4; typeof(_Generic(w, long: (long)0, long long: (long long)0, default: w)) z = -1; v += 2; return v + z + a; }
static u32 generic_static = 3;
u64 t_generic_static(u32 n, u64 a) { u64 other = 1; u32 local = 2; _Generic(n, u32: generic_static, default: other) = 7; u32 *p = &_Generic(n, u32: local, default: n); *p = 9; return generic_static * 10 + local + a; }
u64 t_choose_place(u32 n, u64 a) { u64 other = 1; u32 local = 2; __builtin_choose_expr(sizeof(a) == 8, local, other) = 7; return local * 10 + other + a; }
u64 t_overflow_sizes(u32 n, u64 a) { u64 r, s; u32 c = __builtin_mul_overflow(n, 16, &r); u32 d = __builtin_mul_overflow(a * 0x100000000000ul, n, &s); return r + s + c * 2 + d * 4; }
u64 t_overflow_narrow(u32 n, u64 a) { u16 r; u32 s; unsigned char t; u32 c = __builtin_mul_overflow(n, 18, &r); u32 d = __builtin_add_overflow(a, n, &s); u32 e = __builtin_sub_overflow(n, 5, &t); return r + s + t + c * 0x10000ul + d * 0x20000ul + e * 0x40000ul; }
