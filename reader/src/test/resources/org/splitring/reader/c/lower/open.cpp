typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned u32;
typedef unsigned long u64;

/* Nothing here has a value that can be told: each function has one thing in it that is open. */
struct number { u64 value; number operator+(u64 other) const; operator u64() const; };
struct shape { virtual u32 corners() const { return 4; } };
struct square : shape { u32 corners() const override { return 5; } };
struct copied { u32 x; copied(); copied(const copied &other); };
struct ended { u32 *where; ended(u32 *w); ~ended(); };
struct lists { u32 x; lists(u32); lists(u32, u32); };
template <typename T> struct traits { static u32 size() { return sizeof(T); } };
template <> struct traits<u8> { static u32 size() { return 99; } };
template <typename T> u32 kind(T) { return 1; }
template <typename T> u32 kind(T *) { return 2; }
u32 same(signed char) { return 1; }
u32 same(char) { return 2; }
u32 near(long) { return 1; }
u32 near(long long) { return 2; }
u64 changed(u64 &x);
void taken(const u64 &x);
extern const u32 elsewhere;
u32 counter = 4;
struct left { u32 a; };
struct right { u32 b; };
struct both : left, right { u32 c; };
namespace far { struct thing { u32 x; }; u32 found(thing) { return 1; } }
u32 found(far::thing) { return 2; }

u64 t_virtual(u32 n, u64 a) { square s; const shape &r = s; return r.corners(); }
u64 t_operator(u32 n, u64 a) { number x; x.value = a; return (x + 3).value; }
u64 t_conversion(u32 n, u64 a) { number x; x.value = a; return x; }
u64 t_exception(u32 n, u64 a) { u64 x = a; try { x += 2; } catch (...) { x = 0; } return x; }
u64 t_lambda(u32 n, u64 a) { u64 x = a; auto more = [&] { x += 2; }; more(); return x; }
u64 t_lambda_value(u32 n, u64 a) { auto f = [](u64 x) { return x; }; return f(a); }
u64 t_reference(u32 n, u64 a) { u64 x = a; changed(x); return x; }
u64 t_range(u32 n, u64 a) { u64 v[2] = {a, a}, x = 0; for (auto each : v) x += each; return x; }
u64 t_copy(u32 n, u64 a) { copied c; c.x = n; copied d = c; return d.x; }
u64 t_destructor(u32 n, u64 a) { u32 x = n; { ended e(&x); } return x; }
u64 t_specialised(u32 n, u64 a) { return traits<u8>::size(); }
u64 t_template_overload(u32 n, u64 a) { return kind(&n); }
u64 t_characters(u32 n, u64 a) { char c = 'x'; return same(c); }
u64 t_long(u32 n, u64 a) { return near((long long)a); }
u64 t_elsewhere(u32 n, u64 a) { return elsewhere; }
u64 t_counter(u32 n, u64 a) { return counter; }
u64 t_second_base(u32 n, u64 a) { both b; right *r = &b; r->b = n; return b.b; }
u64 t_dynamic_cast(u32 n, u64 a) { square s; shape *p = &s; return dynamic_cast<square *>(p) != nullptr; }
u64 t_condition_declaration(u32 n, u64 a) { if (u64 x = a) return x; return 1; }
u64 t_pointer_to_member(u32 n, u64 a) { left l = {n}; u32 left::*p = &left::a; return l.*p; }
u64 t_argument_lookup(u32 n, u64 a) { using far::thing; thing t = {n}; return found(t); }
u64 t_lvalue_choice(u32 n, u64 a) { u32 x = 1, y = 2; (n > 4 ? x : y) = 9; return x; }
u64 t_reference_choice(u32 n, u64 a) { u64 x = 1, y = 2; taken(n > 4 ? x : y); u64 &r = n > 4 ? x : y; r = 5; return y; }
struct ending { u64 *o; u32 v; ~ending() { *o -= 2; } };
ending make_ending(u64 *p) { return ending{p, 0}; }
void take_ending(ending) {}
struct from_number { u32 v; explicit from_number(u32 x) : v(x) {} from_number(u64 x) : v(x + 2) {} };
u32 number_of(from_number x) { return x.v; }
struct pair_of { u32 v; };
u32 operator,(pair_of x, u32 y) { return x.v + y; }
enum flags : u32 { small = 2, large = 4 };
u32 operator+(flags, flags) { return 9; }
flags &operator|=(flags &x, flags) { x = large; return x; }
u32 operator~(flags) { return 9; }
bool operator==(flags, flags) { return false; }
struct plain { u64 x; };
struct with_table final : plain { virtual u32 f() { return 1; } };
template <typename T> requires (sizeof(T) == 4) u32 constrained(T) { return 6; }
template <typename T> u32 constrained(T) { return 4; }
u64 ended_at;
struct of_unnamed { u32 v; of_unnamed() : v(ending{&ended_at, 1}.v) {} };
u64 t_unnamed_in_constructor(u32 n, u64 a) { ended_at = a; of_unnamed x; return ended_at + x.v; }
u64 t_decltype_of_place(u32 n, u64 a) { u32 k = 6; decltype((k)) r = k; r = 4; return k + a; }
u64 t_decltype_auto(u32 n, u64 a) { u32 k = 6; decltype(auto) r = (k); r = 4; return k + a; }
u64 t_class_not_here(u32 n, u64 a) { u64 x = a; { somewhere::keeper g(x); x = a + 6; } return x; }
u64 t_class_not_here_given(u32 n, u64 a) { u64 x = a; somewhere::keeper g = {&x}; return x; }
u64 t_unnamed_object(u32 n, u64 a) { u64 x = a; ending{&x, 1}.v; return x; }
u64 t_returned_object(u32 n, u64 a) { u64 x = a; make_ending(&x); return x; }
u64 t_parameter_object(u32 n, u64 a) { u64 x = a; take_ending(ending{&x, 1}); return x; }
u64 t_unnamed_in_condition(u32 n, u64 a) { u64 x = a; if (ending{&x, 1}.v) return x; return 1; }
u64 t_unnamed_kept(u32 n, u64 a) { u64 x = 0; { const ending &r = ending{&x, 1}; x = a; } return x; }
u64 t_not_explicit(u32 n, u64 a) { from_number x = 4u; return x.v + a; }
u64 t_not_explicit_argument(u32 n, u64 a) { return number_of(4u) + a; }
u64 t_own_comma(u32 n, u64 a) { u32 h = (pair_of{4}, 2u); return h + a; }
u64 t_own_plus(u32 n, u64 a) { return (small + large) + a; }
u64 t_own_assignment(u32 n, u64 a) { flags f = small; f |= small; return f + a; }
u64 t_own_tilde(u32 n, u64 a) { flags f = small; return ~f + a; }
u64 t_own_equality(u32 n, u64 a) { return (small == small ? 6 : 4) + a; }
u64 t_base_behind_table(u32 n, u64 a) { with_table w; plain *p = &w; return (char *)p - (char *)&w + a; }
u64 t_second_base_reference(u32 n, u64 a) { both b; right &r = b; return (char *)&r - (char *)&b + a; }
u64 t_back_to_derived(u32 n, u64 a) { both b; right *r = (right *)&b; both *c = static_cast<both *>(r); return (char *)c - (char *)&b + a; }
u64 t_constrained(u32 n, u64 a) { return constrained(n) + a; }
