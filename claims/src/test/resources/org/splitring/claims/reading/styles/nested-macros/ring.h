#pragma once
#include "bits.h"
#define TOY_DESC(n) (16ul * (n))
#define TOY_AVAIL(n) (sizeof(uint16_t) * (3 + (n)))
#define TOY_USED(n) (sizeof(uint16_t) * 3 + 8 * (n))
#define TOY_TOTAL(n, a) (TOY_ROUND(TOY_DESC(n) + TOY_AVAIL(n), a) + TOY_USED(n))
