/* oracle: Places q; q.num = n; q.align = a; lay_out(q, base); ring.desc = q.desc; ring.avail = q.avail; ring.used = q.used; ring.total = ring_size(n, a) */
#include <stdint.h>
#include <stddef.h>

struct Places {
  uint32_t num;
  uint64_t align, desc, avail, used;
};

static void advance(uint64_t &cursor, uint64_t by) { cursor += by; }

static uint64_t rounded(const uint64_t &x, const uint32_t &to)
{
  return (x + to - 1) / to * to;
}

static void lay_out(Places &vq, uint64_t base)
{
  auto &n = vq.num;
  uint64_t cursor = base;
  vq.desc = cursor;
  advance(cursor, uint64_t{16} * n);
  vq.avail = cursor;
  advance(cursor, 4 + 2 * (n + 1));
  vq.used = rounded(cursor, static_cast<uint32_t>(vq.align));
}

static uint64_t ring_size(const uint32_t num, const uint64_t align)
{
  uint64_t bytes{16ull * num};
  auto cursor = &bytes;
  uint64_t &again = *cursor;
  again += 6 + 2 * num;
  return rounded(bytes, align) + 6 + 8 * num;
}
