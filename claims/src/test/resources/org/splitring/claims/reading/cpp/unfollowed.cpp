#include <stdint.h>
#include <stddef.h>

/* Nothing here is guessed: each function has one thing in it that is not followed. */
struct Ring { uint64_t avail, used; unsigned num; uint64_t align; };

struct Number { uint64_t value; Number operator+(uint64_t other) const; operator uint64_t() const; };

class Transport {
public:
  virtual uint64_t alignment() { return 4096; }
  void place(Ring &vr, uint64_t base) { vr.used = (base + 18 * vr.num + 6 + alignment() - 1) & ~(alignment() - 1); }
};

void by_operator(Ring &vr, Number base) { vr.used = base + 18ull * vr.num + 6; }

void by_exception(Ring &vr, uint64_t base)
{
  uint64_t used = base + 18 * vr.num + 4;
  try { used += 2; } catch (...) { used = 0; }
  vr.used = used;
}

void by_lambda(Ring &vr, uint64_t base)
{
  uint64_t offset = base + 18 * vr.num + 4;
  auto more = [&] { offset += 2; };
  more();
  vr.used = offset;
}

uint64_t changed(uint64_t &by_reference);

void by_reference(Ring &vr, uint64_t base)
{
  uint64_t offset = base + 18 * vr.num + 6;
  changed(offset);
  vr.used = offset;
}

struct Base { uint64_t used; };
struct Derived : Base { unsigned num; uint64_t align; void place(uint64_t base); };

void place_base(Base *to, uint64_t value) { to->used = value; }
void Derived::place(uint64_t base)
{
  used = base + 18 * num + 6;
  place_base(this, base);
}

class Guard {
  uint64_t &kept;
public:
  Guard(uint64_t &to) : kept(to) {}
  ~Guard() { kept = 0; }
};

void by_destructor(Ring &vr, uint64_t base)
{
  Guard guard(vr.used);
  vr.used = base + 18 * vr.num + 6;
}

class Unset {
  uint64_t used;
  unsigned num;
  Unset(uint64_t base, unsigned num_) : used(base + 18 * num + 6), num(num_) {}
};

void by_loop(Ring &vr, uint64_t base, uint64_t (&parts)[3])
{
  uint64_t offset = base;
  for (auto part : parts) offset += part;
  vr.used = offset;
}
