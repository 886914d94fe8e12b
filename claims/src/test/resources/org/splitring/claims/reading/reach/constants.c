/* Rings of one size: what counts descriptors says which, and a macro of its name the alignment. */
#include "ring.h"

#define SLOTS 8
#define PGSIZE 4096
#define OTHER_PAGE 2048

static struct { char pages[2 * PGSIZE]; struct toy_desc *desc; struct toy_avail *avail; struct toy_used *used; } disk;

void in_two_pages(void)
{
	disk.desc = (struct toy_desc *)disk.pages;
	disk.avail = (struct toy_avail *)(disk.pages + SLOTS * sizeof(struct toy_desc));
	disk.used = (struct toy_used *)(disk.pages + PGSIZE);
}

/* Not: nothing says what it is aligned to. */
void no_name_for_the_page(void)
{
	disk.desc = (struct toy_desc *)disk.pages;
	disk.avail = (struct toy_avail *)(disk.pages + SLOTS * sizeof(struct toy_desc));
	disk.used = (struct toy_used *)(disk.pages + OTHER_PAGE);
}

/* Not: two alignments. */
#define VRING_ALIGN 4096
#define QUEUE_ALIGN 64
void two_names(void)
{
	disk.desc = (struct toy_desc *)disk.pages;
	disk.avail = (struct toy_avail *)(disk.pages + SLOTS * sizeof(struct toy_desc));
	disk.used = (struct toy_used *)(disk.pages + VRING_ALIGN + QUEUE_ALIGN);
}

/* Not: no power of two descriptors fits in front. */
void seven(void)
{
	disk.desc = (struct toy_desc *)disk.pages;
	disk.avail = (struct toy_avail *)(disk.pages + 7 * sizeof(struct toy_desc));
	disk.used = (struct toy_used *)(disk.pages + PGSIZE);
}
