/* What only C++ has. */
#define __GNUG__ 12
#define __EXCEPTIONS 1
#define __GXX_RTTI 1
#define __GXX_WEAK__ 1
#define _GNU_SOURCE 1
#define __cpp_static_assert 201411L
#define __cpp_decltype 200707L
#define __cpp_alias_templates 200704L
#define __cpp_variadic_templates 200704L
#define __cpp_range_based_for 200907L
