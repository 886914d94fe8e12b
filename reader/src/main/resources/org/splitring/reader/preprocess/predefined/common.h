/* The same for every data model: the types that have one width in all of them. */
#define __STDC__ 1
#define __STDC_HOSTED__ 1
#define __STDC_UTF_16__ 1
#define __STDC_UTF_32__ 1
#define __GNUC__ 12
#define __GNUC_MINOR__ 2
#define __GNUC_PATCHLEVEL__ 0
#define __VERSION__ "12.2.0"
#define __CHAR_BIT__ 8
#define __ORDER_LITTLE_ENDIAN__ 1234
#define __ORDER_BIG_ENDIAN__ 4321
#define __ORDER_PDP_ENDIAN__ 3412
#define __SIZEOF_SHORT__ 2
#define __SIZEOF_INT__ 4
#define __SIZEOF_LONG_LONG__ 8
#define __SIZEOF_FLOAT__ 4
#define __SIZEOF_DOUBLE__ 8
#define __SCHAR_MAX__ 0x7f
#define __SHRT_MAX__ 0x7fff
#define __INT_MAX__ 0x7fffffff
#define __LONG_LONG_MAX__ 0x7fffffffffffffffLL
#define __SCHAR_WIDTH__ 8
#define __SHRT_WIDTH__ 16
#define __INT_WIDTH__ 32
#define __LONG_LONG_WIDTH__ 64
#define __INT8_TYPE__ signed char
#define __INT16_TYPE__ short int
#define __INT32_TYPE__ int
#define __UINT8_TYPE__ unsigned char
#define __UINT16_TYPE__ short unsigned int
#define __UINT32_TYPE__ unsigned int
#define __INT8_MAX__ 0x7f
#define __INT16_MAX__ 0x7fff
#define __INT32_MAX__ 0x7fffffff
#define __UINT8_MAX__ 0xff
#define __UINT16_MAX__ 0xffff
#define __UINT32_MAX__ 0xffffffffU
#define __INT8_C(c) c
#define __INT16_C(c) c
#define __INT32_C(c) c
#define __UINT8_C(c) c
#define __UINT16_C(c) c
#define __UINT32_C(c) c ## U
#define __INTMAX_WIDTH__ 64
#define __CHAR16_TYPE__ short unsigned int
#define __CHAR32_TYPE__ unsigned int
#define __ATOMIC_RELAXED 0
#define __ATOMIC_SEQ_CST 5
#define __ATOMIC_ACQUIRE 2
#define __ATOMIC_RELEASE 3
#define __ATOMIC_ACQ_REL 4
#define __ATOMIC_CONSUME 1
#define __FLT_RADIX__ 2
#define __GCC_IEC_559 2
#define __INT_LEAST8_TYPE__ signed char
#define __UINT_LEAST8_TYPE__ unsigned char
#define __INT_LEAST8_MAX__ __INT8_MAX__
#define __UINT_LEAST8_MAX__ __UINT8_MAX__
#define __INT_LEAST8_WIDTH__ 8
#define __INT_LEAST16_TYPE__ short int
#define __UINT_LEAST16_TYPE__ short unsigned int
#define __INT_LEAST16_MAX__ __INT16_MAX__
#define __UINT_LEAST16_MAX__ __UINT16_MAX__
#define __INT_LEAST16_WIDTH__ 16
#define __INT_LEAST32_TYPE__ int
#define __UINT_LEAST32_TYPE__ unsigned int
#define __INT_LEAST32_MAX__ __INT32_MAX__
#define __UINT_LEAST32_MAX__ __UINT32_MAX__
#define __INT_LEAST32_WIDTH__ 32
#define __INT_LEAST64_TYPE__ __INT64_TYPE__
#define __UINT_LEAST64_TYPE__ __UINT64_TYPE__
#define __INT_LEAST64_MAX__ __INT64_MAX__
#define __UINT_LEAST64_MAX__ __UINT64_MAX__
#define __INT_LEAST64_WIDTH__ 64
#define __INTMAX_TYPE__ __INT64_TYPE__
#define __UINTMAX_TYPE__ __UINT64_TYPE__
#define __INTMAX_MAX__ __INT64_MAX__
#define __UINTMAX_MAX__ __UINT64_MAX__
#define __INTMAX_C(c) __INT64_C(c)
#define __UINTMAX_C(c) __UINT64_C(c)
#define __UINTPTR_TYPE__ __SIZE_TYPE__
#define __UINTPTR_MAX__ __SIZE_MAX__
#define __INTPTR_TYPE__ __PTRDIFF_TYPE__
#define __INTPTR_MAX__ __PTRDIFF_MAX__
#define __INTPTR_WIDTH__ __PTRDIFF_WIDTH__
