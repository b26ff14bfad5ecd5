namespace Mogran.Accounts;

/// <summary>What a new password must be: long, and not the address. No rules on signs, which make passwords worse.</summary>
public static class NewPassword
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <returns>Key of the phrase that says what is wrong; null when nothing is.</returns>
    public static string? Wrong(string? password, string? email) => password switch
    {
        null or { Length: < Shortest } => "PasswordShort",
        { Length: > Longest } => "PasswordLong",
        _ when password.Distinct().Count() < 5 => "PasswordPlain",
        _ when email is not null && password.Equals(email.Trim(), StringComparison.OrdinalIgnoreCase) => "PasswordIsEmail",
        _ => null,
    };
}
