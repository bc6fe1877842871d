#define BOOST_TEST_MODULE vigie
#include <boost/test/unit_test.hpp>
