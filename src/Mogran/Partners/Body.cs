using Mogran.Shared;

namespace Mogran.Partners;

/// <summary>Ministerial Conference, Senior Officials' Meeting, Steering Committee, Secretariat, Chair, or the Process itself.</summary>
public sealed class Body
{
    public required string Code { get; init; }
    public required string Kind { get; init; }
    public required Multilingual Name { get; set; }
    public Multilingual Duties { get; set; } = Multilingual.None;
    public int Order { get; set; }
}

/// <summary>What can be said of a seat on a day.</summary>
public enum Tenure { No, NotRecorded, Yes }

public enum SeatRole { Chair, Member, Secretariat, Support, Observer }

/// <summary>A partner's place in a body with a role, from a day to a day; both included, null is open unless marked unknown.</summary>
public sealed class Seat
{
    public Id<Seat> Id { get; private init; } = Id<Seat>.New();
    public required string BodyCode { get; init; }
    public required string PartnerCode { get; init; }
    public required SeatRole Role { get; init; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>True when the seat began, or ended, on a day that is not recorded: then null does not mean open.</summary>
    public bool StartUnknown { get; set; }
    public bool EndUnknown { get; set; }

    /// <summary>First and last day on which a source shows the seat held, where its own day is not recorded.</summary>
    public DateOnly? SeenFrom { get; set; }
    public DateOnly? SeenTo { get; set; }

    /// <summary>Days outside which it was certainly not held, where a source says as much ("in 2016").</summary>
    public DateOnly? NotBefore { get; set; }
    public DateOnly? NotAfter { get; set; }

    /// <summary>What is known of a day that is not recorded.</summary>
    public Multilingual Note { get; set; } = Multilingual.None;
    public string? Source { get; set; }

    /// <summary>Whether the seat is known to be held on a day; what is not recorded counts as not held.</summary>
    public bool HeldOn(DateOnly day) =>
        ((From ?? SeenFrom) is { } first ? first <= day : !StartUnknown)
        && ((To ?? SeenTo) is { } last ? day <= last : !EndUnknown);

    public Tenure On(DateOnly day)
    {
        if (HeldOn(day)) return Tenure.Yes;
        return day < (From ?? NotBefore) || day > (To ?? NotAfter) ? Tenure.No : Tenure.NotRecorded;
    }

    /// <summary>For putting seats in order of time: the first day it can have begun; one of which nothing is known comes first.</summary>
    public DateOnly Begins => From ?? NotBefore ?? SeenFrom ?? To ?? DateOnly.MinValue;
}
