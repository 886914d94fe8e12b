/* oracle: ring.total = ring_size(n, a); ring.avail = avail_offset(n); ring.used = used_offset(n, a) */
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long usize;

enum { DESC_BYTES = 16, ELEM_BYTES = 8 };
static const usize head_bytes = 2 * sizeof(u16);

static usize round_up(usize x, usize to)
{
	usize over = x % to;

	if (over == 0)
		return x;
	return x + (to - over);
}

static usize avail_offset(u16 qsize)
{
	return (usize)DESC_BYTES * qsize;
}

static usize used_offset(u16 qsize, u32 qalign)
{
	usize avail_bytes = head_bytes + sizeof(u16) * qsize + sizeof(u16);

	return round_up(avail_offset(qsize) + avail_bytes, qalign);
}

static usize ring_size(u16 qsize, u32 qalign)
{
	usize used_bytes = head_bytes;

	used_bytes += (usize)ELEM_BYTES * qsize;
	used_bytes += sizeof(u16);
	return used_offset(qsize, qalign) + used_bytes;
}
