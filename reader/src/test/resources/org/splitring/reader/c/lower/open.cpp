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
