#ifndef TOY_BITS_H
#define TOY_BITS_H
#define __TOY_MASK(x, mask) (((x) + (mask)) & ~(mask))
#define TOY_ROUND(x, a) __TOY_MASK(x, (__typeof__(x))(a) - 1)
#endif
