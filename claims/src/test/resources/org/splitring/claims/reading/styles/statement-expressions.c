/* oracle: struct view v; toy_lay_out(&v, base, n, a, evt); ring.desc = v.desc; ring.avail = v.avail; ring.used = v.used; ring.avail_event = v.avail_event */
#include <stdint.h>

#define larger(x, y) ({ __typeof__(x) _x = (x); __typeof__(y) _y = (y); _x > _y ? _x : _y; })
#define set_avail(v, at) do { (v)->avail = (at); if ((v)->avail < (v)->desc) break; } while (0)

struct view { uint64_t desc, avail, used, avail_event; };

static void advance(uint64_t *cursor, uint64_t by)
{
	*cursor += by;
}

void toy_lay_out(struct view *v, uint64_t base_addr, uint32_t num, uint32_t align, int event_idx)
{
	uint64_t cursor = base_addr;
	struct view *same = v;

	same->desc = cursor;
	advance(&cursor, larger(16u * num, 16u));
	set_avail(v, cursor);
	advance(&cursor, 4 + num * 2 + (event_idx ? 2 : 0));
	cursor = (cursor + align - 1) & ~((uint64_t)align - 1);
	v->used = cursor;
	v->avail_event = v->used + 4 + num * 8ull;
}
