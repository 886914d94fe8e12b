/* 64-bit Windows and UEFI. */
#define __SIZEOF_LONG__ 4
#define __SIZEOF_POINTER__ 8
#define __SIZEOF_SIZE_T__ 8
#define __SIZEOF_PTRDIFF_T__ 8
#define __LONG_MAX__ 0x7fffffffL
#define __LONG_WIDTH__ 32
#define __INT64_TYPE__ long long int
#define __UINT64_TYPE__ long long unsigned int
#define __INT64_MAX__ 0x7fffffffffffffffLL
#define __UINT64_MAX__ 0xffffffffffffffffULL
#define __INT64_C(c) c ## LL
#define __UINT64_C(c) c ## ULL
#define __SIZE_TYPE__ long long unsigned int
#define __SIZE_MAX__ 0xffffffffffffffffULL
#define __SIZE_WIDTH__ 64
#define __PTRDIFF_TYPE__ long long int
#define __PTRDIFF_MAX__ 0x7fffffffffffffffLL
#define __PTRDIFF_WIDTH__ 64
#define __WCHAR_TYPE__ short unsigned int
#define __SIZEOF_WCHAR_T__ 2
#define __WCHAR_MAX__ 0xffff
#define __SIZEOF_INT128__ 16
