typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned u32;
typedef unsigned long u64;

struct desc { u64 addr; u32 len; u16 flags, next; };
struct elem { u32 id, len; };

namespace outer {
constexpr u32 SIX = 6;
const u32 FOUR = 4;
namespace inner {
u32 twice(u32 x) { return 2 * x; }
struct pair { u32 first, second; };
}
inline namespace v1 { u32 versioned(u32 x) { return x + 1; } }
namespace { u32 hidden(u32 x) { return x + 3; } }
u32 seen_here(u32 x) { return hidden(x) + versioned(x); }
using inner::twice;
}
namespace short_name = outer::inner;

class queue {
public:
  static constexpr u64 entry = sizeof(desc);
  static const u32 flags_bytes = 2;
  enum kind { split = 1, packed = 2 };
  enum class mode : u8 { off, on = 3 };
  u32 num() const { return num_; }
  void resize(u32 num) { num_ = num; }
  queue &grow(u32 by) { num_ += by; return *this; }
  u64 bytes() const;
  static u64 table(u32 num) { return entry * num; }
  u32 at(u32 i) const { return values_[i]; }
  u32 &at(u32 i, bool) { return values_[i]; }
private:
  u32 num_ = 8;
  u32 values_[4] = {1, 2, 3, 4};
};
u64 queue::bytes() const { return table(num_) + flags_bytes; }

struct base_part { u32 one, two; u32 sum() const { return one + two; } void set(u32 v) { one = v; } };
struct derived_part : base_part { u32 three; u32 all() const { return sum() + three; } };
struct hiding_part : base_part { u32 two; u32 mine() const { return two * 10 + base_part::sum(); } };
struct empty {};
struct of_empty : empty { u32 x; };
struct with_empty { empty e; u32 x; };
struct table_part { virtual u32 f() { return 1; } u32 x; };

class made {
public:
  made(u32 a, u32 b) : second(b), first(a) { third = first * 10 + second; }
  explicit made(u32 a) : made_by(1), first(a), second(7) {}
  made() {}
  u32 made_by = 5;
  u32 first = 2;
  u32 second = first + 1;
  u32 third = 9;
};

struct holds_made { made inside; u32 beside = 4; };
struct counted { u32 *where; counted(u32 *w) : where(w) {} ~counted() { *where += 100; } };
struct plain_defaults { u32 x = 3; u32 y; };

template <typename T> constexpr T up(T value, T to) { return (value + to - 1) & ~(to - 1); }
template <typename T> T biggest(T a, T b) { return a < b ? b : a; }
template <unsigned N, typename T = u16> struct ring {
  T flags, idx;
  T entries[N];
  static constexpr u64 count = N;
  u64 bytes() const { return sizeof(*this) + offset(); }
  u64 offset() const;
};
template <unsigned N, typename T> u64 ring<N, T>::offset() const { return sizeof(T) * N; }
template <typename T> struct box { T value; T get() const { return value; } void put(T v) { value = v; } };
template <typename T> using boxed = box<T>;
template <unsigned A, unsigned B = A * 2> struct sized { static u64 sum() { return A + B; } };
using ring8 = ring<8>;
typedef ring<4, u32> ring4;

u32 over(u32 x) { return x + 1; }
u32 over(u32 x, u32 y) { return x + y; }
u32 over(u32 *x) { return *x + 7; }
u32 with_default(u32 x, u32 y = 5, u64 z = sizeof(desc)) { return x + y + z; }
void add_to(u32 &x, u32 by) { x += by; }
u32 &pick(u32 *v, u32 i) { return v[i]; }
u64 take(const u64 &x) { return x * 2; }
void swap_them(u32 &x, u32 &y) { u32 t = x; x = y; y = t; }
elem make_elem(u32 a, u32 b) { return {a, b}; }
auto trailing(u32 n) -> u64 { return n * 2ul; }
auto deduced(u32 n) { return n + 1ul; }
constexpr u32 folded(u32 x) { return x * 3; }
extern "C" u32 linked(u32 x) { return x + 11; }
u64 masked(u64 x, u64 a);
inline u64 masked(u64 x, u64 a) { return x & ~(a - 1); }

u64 t_namespace(u32 n, u64 a) { return outer::inner::twice(n) + outer::SIX + ::outer::FOUR + a; }
u64 t_using(u32 n, u64 a) { using namespace outer; return twice(n) + SIX + a; }
u64 t_using_declaration(u32 n, u64 a) { using outer::inner::pair; pair p = {n, 2}; return p.first * 10 + p.second + a; }
u64 t_alias(u32 n, u64 a) { short_name::pair p{n, 3}; return p.second + short_name::twice(n) + a; }
u64 t_inline_namespace(u32 n, u64 a) { return outer::versioned(n) + outer::seen_here(n) + a; }
u64 t_scope(u32 n, u64 a) { u32 twice = 3; { using outer::inner::twice; n = twice(n); } return n + twice + a; }
u64 t_members(u32 n, u64 a) { queue q; q.resize(n); return q.num() + q.bytes() + a; }
u64 t_defaults(u32 n, u64 a) { queue q; return q.num() * 10 + q.at(2) + n + a; }
u64 t_chain(u32 n, u64 a) { queue q; q.grow(n).grow(2); return q.num() + a; }
u64 t_static_member(u32 n, u64 a) { return queue::table(n) + queue::entry + queue::flags_bytes + a; }
u64 t_member_reference(u32 n, u64 a) { queue q; q.at(1, true) = n; return q.at(1) * 10 + q.at(0) + a; }
u64 t_through_pointer(u32 n, u64 a) { queue q, *p = &q; p->resize(n); return (*p).num() + p->bytes() + a; }
u64 t_enumerators(u32 n, u64 a) { return queue::packed + static_cast<u32>(queue::mode::on) + (u64)queue::mode::off + sizeof(queue::mode) + n + a; }
u64 t_enum_object(u32 n, u64 a) { queue::kind k = queue::split; return (k - 2 < 0) + n + a; }
u64 t_enum_class_object(u32 n, u64 a) { queue::mode m = queue::mode::on; auto w = static_cast<u64>(m); return w + (m == queue::mode::on) + n + a; }
u64 t_inherited(u32 n, u64 a) { derived_part d; d.set(n); d.two = 2; d.three = 3; return d.all() + d.one + a; }
u64 t_hidden(u32 n, u64 a) { hiding_part h; h.set(n); h.base_part::two = 5; h.two = 4; return h.two + a; }
u64 t_base_pointer(u32 n, u64 a) { derived_part d; base_part *b = &d; b->one = n; d.two = 1; return d.sum() + b->sum() + a; }
u64 t_sizes(u32 n, u64 a) { return sizeof(empty) + 10 * sizeof(of_empty) + 100 * sizeof(with_empty) + 1000 * sizeof(table_part) + sizeof('a') + sizeof(true) + sizeof(n < a) + n + a; }
u64 t_base_size(u32 n, u64 a) { return sizeof(derived_part) + alignof(desc) + sizeof(queue) + n + a; }
u64 t_constructor(u32 n, u64 a) { made m(n, 3); return m.third * 100 + m.made_by + a; }
u64 t_one_argument(u32 n, u64 a) { made m{n}; return m.first + m.second * 10 + m.made_by * 100 + m.third + a; }
u64 t_no_argument(u32 n, u64 a) { made m; return m.first + m.second * 10 + m.made_by * 100 + m.third + n + a; }
u64 t_temporary(u32 n, u64 a) { return made(n, 4).third + made{n}.second + made().first + a; }
u64 t_member_object(u32 n, u64 a) { holds_made h; return h.inside.second + h.beside + n + a; }
u64 t_new(u32 n, u64 a) { made *m = new made(n, 2); return m->third + m->second + a; }
u64 t_default_members(u32 n, u64 a) { plain_defaults p; p.y = n; plain_defaults q{}; return p.x + p.y * 10 + q.x + q.y + a; }
u64 t_destructor(u32 n, u64 a) { u32 x = n; { counted c(&x); x++; } return x + a; }
u64 t_destructor_early(u32 n, u64 a) { u32 x = n; for (u32 i = 0; i < 3; i++) { counted c(&x); if (i == 1) continue; x++; } return x + a; }
u64 t_copy(u32 n, u64 a) { made m(n, 1), k = m, l(k); l.first = 4; k = l; return k.first + k.third + m.first + a; }
u64 t_reference(u32 n, u64 a) { u32 x = 1; u32 &r = x; r += n; const u32 &c = r; return c + x + a; }
u64 t_reference_parameter(u32 n, u64 a) { u32 x = n; add_to(x, 4); return x + a; }
u64 t_reference_result(u32 n, u64 a) { u32 v[3] = {1, 2, 3}; pick(v, 1) = n; pick(v, 2)++; return v[0] + v[1] * 10 + v[2] * 100 + a; }
u64 t_reference_to_value(u32 n, u64 a) { return take(n + 1) + take(a); }
u64 t_reference_to_other(u32 n, u64 a) { u32 x = n; const u64 &r = x; x++; return r + x + a; }
u64 t_swap(u32 n, u64 a) { u32 x = n, y = 5; swap_them(x, y); return x * 100 + y + a; }
u64 t_reference_member(u32 n, u64 a) { u32 x = n; struct holder { u32 &r; } h{x}; h.r += 2; return x + a; }
u64 t_reference_to_array(u32 n, u64 a) { u32 v[2] = {n, 2}; u32 (&r)[2] = v; r[1] = 9; return v[1] + r[0] + sizeof(r) + a; }
u64 t_auto(u32 n, u64 a) { auto x = n; auto *p = &x; auto &r = x; r++; *p += 2; const auto y = n + 1ul; return x + y + sizeof(y) + a; }
u64 t_casts(u32 n, u64 a) { return static_cast<u16>(n * 70001) + reinterpret_cast<u64>(reinterpret_cast<char *>(a) + n) + u64(n) + u64{n} + u8(n + 250) + unsigned(a) + int{-1}; }
u64 t_const_cast(u32 n, u64 a) { const u32 *p = &n; *const_cast<u32 *>(p) = 4; return n + a; }
u64 t_braces(u32 n, u64 a) { u32 x{n}; u64 y = {a}; u32 z{}; int w = int(); return x + y + z + w; }
u64 t_bool(u32 n, u64 a) { bool b = n; b = a > 8 && b; return b + (true + true) + !b + sizeof(b); }
u64 t_nullptr(u32 n, u64 a) { u32 *p = nullptr; if (p == nullptr) p = &n; return *p + (p != nullptr) + a; }
u64 t_overload(u32 n, u64 a) { return over(n) + 10 * over(n, 2) + 100 * over(&n) + a; }
u64 t_default_argument(u32 n, u64 a) { return with_default(n) + with_default(n, 1) + with_default(n, 1, 2) + a; }
u64 t_list_result(u32 n, u64 a) { elem e = make_elem(n, 4); return e.id * 10 + e.len + make_elem(1, 2).len + a; }
u64 t_trailing(u32 n, u64 a) { return trailing(n) + deduced(n) + sizeof(deduced(n)) + a; }
u64 t_constexpr(u32 n, u64 a) { constexpr u32 k = folded(4); u32 v[folded(2)] = {}; v[5] = n; return k + sizeof v + v[5] + v[0] + a; }
u64 t_constexpr_if(u32 n, u64 a) { if constexpr (sizeof(u64) == 8) { return n + a; } else { return n; } }
u64 t_linkage(u32 n, u64 a) { return linked(n) + masked(a + 5, a); }
u64 t_template(u32 n, u64 a) { return up<u64>(n + 1, a) + up(a + 1, a) + up(n, 16u); }
u64 t_deduction(u32 n, u64 a) { return biggest(n, 9u) + biggest(a, 5ul) + biggest<u64>(n, a); }
u64 t_class_template(u32 n, u64 a) { return sizeof(ring<16>) + ring8::count + sizeof(ring4) + n + a; }
u64 t_template_member(u32 n, u64 a) { ring8 r; r.entries[7] = n; ring4 s; s.idx = 2; return r.bytes() + s.bytes() * 10 + r.entries[7] + s.idx + a; }
u64 t_box(u32 n, u64 a) { box<u64> b; b.put(a); boxed<u32> c{n}; box<box<u16>> d; d.value.value = 70000; return b.get() + c.get() + sizeof(d) + d.get().value; }
u64 t_template_default(u32 n, u64 a) { return sized<3>::sum() + sized<1, 4>::sum() + n + a; }
u64 t_template_constant(u32 n, u64 a) { constexpr u32 k = 6; ring<k + 2> r; return sizeof r + ring<sizeof(u64)>::count + n + a; }
u64 t_range_of_scopes(u32 n, u64 a) { u64 x = 0; for (u32 i = 0; i < 3; ++i) { u64 n = i; x += n; } return x + n + a; }
u64 t_step_result(u32 n, u64 a) { u32 x = n; u32 &r = ++x; r++; (x += 2) += 3; return x + a; }
u64 t_local_class(u32 n, u64 a) { struct local { u32 x; u64 y; } l = {n, a}; return l.x + l.y + sizeof(local); }
u64 t_member_pointer_this(u32 n, u64 a) { struct self { u32 x; u32 f(u32 x) { return this->x * 100 + x; } } s{4}; return s.f(n) + a; }
u64 t_nested_class(u32 n, u64 a) { struct outer_part { struct inner_part { u16 v[3]; }; inner_part i; u32 tail; }; return sizeof(outer_part) + sizeof(outer_part::inner_part) + n + a; }
u64 t_ternary(u32 n, u64 a) { return (n > 4 ? n : a) + (n ? 1 : 2u); }
u64 t_string(u32 n, u64 a) { const char *s = "abc"; return s[n % 3] + sizeof("ab") + 'x' + a; }
u64 t_digits(u32 n, u64 a) { return 1'000'000 + 0b101 + 0x1'0 + n + a; }
u64 t_alignas(u32 n, u64 a) { struct alignas(32) wide { u32 x; }; struct part { u8 c; alignas(16) u32 y; }; return sizeof(wide) + alignof(wide) + sizeof(part) + n + a; }
u64 t_bit_fields(u32 n, u64 a) { struct bits { u32 low : 3, high : 13; bool one : 1; } b{}; b.low = n; b.high = 77; b.one = a; return b.low + b.high + b.one + sizeof b + a; }
u64 t_anonymous(u32 n, u64 a) { struct s { union { u64 all; struct { u32 lo, hi; }; }; u8 z; } x; x.all = a; x.hi = n; return x.all + sizeof x; }
u64 t_designated(u32 n, u64 a) { desc d{.addr = a, .flags = 3}; return d.addr + d.len + d.flags * 10 + n; }
u64 t_function_pointer(u32 n, u64 a) { u32 (*f)(u32, u32) = over; return linked(n) + (&linked)(2) + a; }
u64 t_typedef_struct(u32 n, u64 a) { typedef struct tag { u32 x; } name; struct tag t = {n}; name m = t; return m.x + sizeof(struct tag) + a; }
u64 t_compare_three(u32 n, u64 a) { return (n < 5) + (n == 4) * 2 + (a >= 4096) * 4; }
u64 t_sizeof_member(u32 n, u64 a) { return sizeof(desc::addr) + sizeof(desc{}.len) + n + a; }
u64 t_offset(u32 n, u64 a) { return __builtin_offsetof(desc, flags) + n + a; }
u64 t_goto(u32 n, u64 a) { u32 i = 0; again: if (i < n && i < 5) { i++; goto again; } return i + a; }
u64 t_switch(u32 n, u64 a) { switch (n & 3) { case queue::split: return 10 + a; case 2: n += 5; default: n++; } return n + a; }
namespace { const u32 unnamed = 7; struct hidden { u16 v[3]; }; }
namespace near_by { static const u32 bytes = 6; static const u32 more = 2; }
namespace far_off { static const u32 bytes = 4; }
namespace around { using namespace far_off; static const u32 bytes = 8; u32 own() { return bytes; } }
namespace brought { using namespace near_by; }
u32 wide(u16) { return 1; }
u32 wide(int) { return 2; }
struct first_part { u64 x; };
struct more_parts : first_part { u64 y; };
struct from_number { u32 v; explicit from_number(u32 x) : v(x) {} from_number(u64 x) : v(x + 2) {} };
enum class kind_of : u32 { one = 1, six = 6 };
kind_of operator|(kind_of, kind_of) { return kind_of::six; }
u64 t_type_of_choice(u32 n, u64 a) { u16 x = 1, y = 2; signed char z = 3; return sizeof(n ? x : y) + 10 * sizeof(n ? x : z) + 100 * wide(n ? x : y) + a; }
u64 t_array_of_choice(u32 n, u64 a) { u32 v[3] = {}, w[3] = {}, u[4] = {}; return sizeof(n ? v : w) + sizeof(n ? v : u) + sizeof(0, v) + sizeof(n ? "abcde" : "fghij") + a; }
u64 t_choice_of_bits(u32 n, u64 a) { struct { u32 x : 4, y : 4; } b = {6, 6}; return ((n ? b.x : b.y) - 7 < 0) + a; }
u64 t_unnamed_namespace(u32 n, u64 a) { return unnamed + sizeof(hidden) + n + a; }
u64 t_directive_inside(u32 n, u64 a) { using near_by::bytes; { using namespace far_off; return bytes + a; } }
u64 t_directive_around(u32 n, u64 a) { return around::own() + around::bytes * 10 + brought::more * 100 + a; }
u64 t_first_base(u32 n, u64 a) { more_parts m{}; first_part *p = &m; p->x = n; return m.x + ((char *)p - (char *)&m) + a; }
u64 t_explicit(u32 n, u64 a) { from_number x(n); return x.v + a; }
u64 t_plain_operators(u32 n, u64 a) { u32 x = 6; return (x | n) + (n | 1u) + (u64)kind_of::one + a; }
