// A violation on purpose: it proves that the test of the slice map can fail.
namespace Mogran.Tests.Layout.Planted.Texts
{
    public static class Wording
    {
        public static int Length(string words) => words.Length;
    }
}

namespace Mogran.Tests.Layout.Planted.Partners
{
    public sealed class Planted
    {
        public static Func<string, Task<int>> Count => async words =>
        {
            await Task.Yield();
            return Texts.Wording.Length(words);
        };
    }
}
