/* Parts that are named twice, by an offset and by a pointer. */
#include "ring.h"

void *window(unsigned long bytes);
void hand_over(void *table, void *avail, void *used);

void with_a_table(unsigned num, unsigned long align)
{
	unsigned long avail_offset = 16ul * num;
	unsigned long used_offset = (avail_offset + 6 + 2 * num + align - 1) & ~(align - 1);
	char *mem = window(used_offset + 6 + 8 * num);
	struct toy_desc *desc = (void *)mem;
	struct toy_avail *avail = (void *)(mem + avail_offset);
	struct toy_used *used = (void *)(mem + used_offset);

	hand_over(desc, avail, used);
}

void without_a_table(unsigned num, unsigned long align)
{
	unsigned avail_offset = 16 * num;
	unsigned long used_offset = (avail_offset + 6 + 2 * num + align - 1) & ~(align - 1);
	char *mem = window(used_offset + 6 + 8 * num);
	struct toy_avail *avail = (void *)(mem + avail_offset);
	struct toy_used *used = (void *)((uintptr_t)mem + used_offset);

	hand_over(mem, avail, used);
}

/* Not: the offset lost its upper half before it was added. */
void added_before_it_was_cut(unsigned num, unsigned long align)
{
	unsigned long at = (18ul * num + 6 + align - 1) & ~(align - 1);
	uint16_t used_offset = at;
	char *mem = window(at + 6 + 8 * num);
	struct toy_desc *desc = (void *)mem;
	struct toy_used *used = (void *)(mem + at);

	hand_over(desc, 0, used + 0 * used_offset);
}

/* Not: the pointer is further on. */
void further_on(unsigned num, unsigned long align)
{
	unsigned long used_offset = (18ul * num + 6 + align - 1) & ~(align - 1);
	char *mem = window(used_offset + 6 + 8 * num);
	struct toy_desc *desc = (void *)mem;
	struct toy_used *used = (void *)(mem + 4 + used_offset);

	hand_over(desc, 0, used);
}

/* Not: the table is somewhere else. */
void table_elsewhere(unsigned num, unsigned long align)
{
	unsigned long used_offset = (18ul * num + 6 + align - 1) & ~(align - 1);
	char *mem = window(used_offset + 6 + 8 * num);
	struct toy_desc *desc = window(16 * num);
	struct toy_used *used = (void *)(mem + used_offset);

	hand_over(desc, 0, used);
}

/* Not: the two rings are in two regions. */
void two_regions(unsigned num, unsigned long align)
{
	unsigned long avail_offset = 16ul * num;
	unsigned long used_offset = (avail_offset + 6 + 2 * num + align - 1) & ~(align - 1);
	char *one = window(num), *other = window(num);
	struct toy_avail *avail = (void *)(one + avail_offset);
	struct toy_used *used = (void *)(other + used_offset);

	hand_over(one, avail, used);
}

/* The pointer is there in one case only, and says the same. */
void in_one_case(struct toy_vring *vr, unsigned num, unsigned long align, int modern)
{
	unsigned long used_offset = (18ul * num + 6 + align - 1) & ~(align - 1);
	char *mem = window(used_offset + 6 + 8 * num);
	struct toy_desc *desc = (void *)mem;
	struct toy_used *used;

	if (modern)
		used = (void *)(mem + used_offset);
	hand_over(desc, 0, used);
}
