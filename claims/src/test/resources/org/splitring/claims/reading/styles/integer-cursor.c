/* oracle: struct toy_areas m = {0}; toy_areas(&m, base, n, a); ring.desc = m.desc; ring.avail = m.avail; ring.used = m.used; ring.total = m.total_size */
#include <stdint.h>

struct toy_areas { uintptr_t desc, avail, used; uint32_t total_size; };

static int toy_areas(struct toy_areas *m, uintptr_t base, int num, int align)
{
	uintptr_t at = base;
	int err = -1;

	if (num <= 0)
		goto out;
	do {
		m->desc = at;
		at += num << 4;
		m->avail = at, at += 6 + (num << 1);
		if (align)
			at = (at + align - 1) & -(uintptr_t)align;
		m->used = at;
		at += 6 + 8u * num;
	} while (0);
	m->total_size = at - base;
	err = 0;
out:
	return err;
}
