using Mogran.Storage;

namespace Mogran.Profiles;

public static class ProfileFolder
{
    public static string Default => "";
    public static Task LoadAsync(MogranDb db, string folder) => Task.CompletedTask;
}
